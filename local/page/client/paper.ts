// A frame that shows a mail or a document whole: nothing in it runs, and it is as high as what it holds.
import { el } from './dom';

export function paper(src: string, title: string): HTMLIFrameElement {
  const sandbox = 'allow-same-origin allow-popups allow-top-navigation-by-user-activation';
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
