// A frame that shows a mail or a document whole: nothing in it runs, and it is as high as what it holds.
import { el } from './dom';

/**
 * `typed`: the page listens to what is typed in it, which a sandbox would block; its address already says that nothing in
 * it runs (see INERT in downloads.ts).
 */
export function paper(src: string, title: string, typed = false): HTMLIFrameElement {
  const sandbox = !typed && 'allow-same-origin allow-popups allow-top-navigation-by-user-activation';
  const frame = el('iframe', { class: 'paper', src, title, sandbox });
  const fit = () => {
    const inside = frame.contentDocument?.documentElement;
    if (inside) frame.style.height = `${Math.max(inside.scrollHeight, 120) + 2}px`;
  };
  frame.addEventListener('load', () => {
    fit();
    new ResizeObserver(fit).observe(frame);
  });
  return frame;
}
