import { useEffect, useState } from '../lib.js';

/** What one is about to choose: picked here, sealed on the server. A new beat begins with nothing picked. */
export function useChoice(view) {
  const sealed = view.mine?.choice;
  const [option, setOption] = useState(sealed?.option ?? null);
  const [momentum, setMomentum] = useState(sealed?.momentum ?? 'none');
  useEffect(() => {
    setOption(view.mine?.choice?.option ?? null);
    setMomentum(view.mine?.choice?.momentum ?? 'none');
  }, [view.phase.beat, view.phase.beatNumber]);
  const picked = view.mine?.options.find((one) => one.id === option);
  const dice = Boolean(picked?.skill);
  const same = sealed && sealed.option === option && sealed.momentum === (dice ? momentum : 'none');
  return { option, setOption, momentum: dice ? momentum : 'none', setMomentum, picked, dice, sealed, same };
}
