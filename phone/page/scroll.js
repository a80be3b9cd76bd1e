/** Keeps the newest message in view while the reader is at the end, and only then. */
import { need, setText } from "./dom.js";
import { badge } from "./format.js";
import { icon } from "./icons.js";

const NEAR_END_PX = 64;
const STILL_AFTER_MS = 900;

export function followEnd(scroller, content) {
  const jump = need("#to-end");
  const count = need("#to-end-count");
  jump.prepend(icon("down"));
  let atEnd = true;
  let missed = 0;
  let lastTop = 0;

  let still;
  scroller.addEventListener("scroll", () => {
    scroller.classList.add("moving");
    clearTimeout(still);
    still = setTimeout(() => scroller.classList.remove("moving"), STILL_AFTER_MS);
    look();
    if (atEnd) missed = 0;
    show();
  }, { passive: true });

  /** Only who scrolls up leaves the end; a log that has grown meanwhile is no leaving. */
  function look() {
    const top = scroller.scrollTop;
    if (scroller.scrollHeight - top - scroller.clientHeight < NEAR_END_PX) atEnd = true;
    else if (top < lastTop) atEnd = false;
    lastTop = top;
  }

  // A bubble that grows, a picture, the keyboard below: whatever changes a height.
  const watcher = new ResizeObserver(() => atEnd && toEnd());
  watcher.observe(content);
  watcher.observe(scroller);

  jump.addEventListener("click", () => {
    const far = scroller.scrollHeight - scroller.scrollTop > 4 * scroller.clientHeight;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: far ? "instant" : "smooth" });
  });

  function toEnd() {
    atEnd = true;
    missed = 0;
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
    show();
  }

  function show() {
    jump.hidden = atEnd;
    count.hidden = missed === 0;
    setText(count, badge(missed));
  }

  return {
    toEnd,
    /** To be told of each new message. */
    arrived(own) {
      look();
      if (own || atEnd) {
        toEnd();
      } else {
        missed += 1;
        show();
      }
    },
  };
}
