// The one place that knows where the vendored view library lies.
export {
  html, render, Component, useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback,
} from '../vendor/htm-preact.standalone.module.js';
