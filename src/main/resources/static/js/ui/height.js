import { useLayoutEffect, useRef } from '../lib.js';

/** Keeps an element's height in a property of the page's style, for what has to lie below or above it. */
export function useHeight(property) {
  const element = useRef();
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty(property, `${element.current?.offsetHeight ?? 0}px`));
    watch.observe(element.current);
    return () => {
      watch.disconnect();
      style.removeProperty(property);
    };
  }, []);
  return element;
}
