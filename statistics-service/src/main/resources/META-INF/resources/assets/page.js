"use strict";
// Sorting in place: follows the same link as without script, and puts the table of the answer where the old one was.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a.sort");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  const section = link.closest("section.breakdown");
  if (!section) {
    return;
  }
  event.preventDefault();
  const column = link.closest("th") ? link.closest("th").cellIndex : -1;
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of document.querySelectorAll("section.breakdown")) {
      const fresh = page.getElementById(old.id);
      if (fresh) {
        const left = old.querySelector(".scroll").scrollLeft;
        old.replaceWith(document.adoptNode(fresh));
        fresh.querySelector(".scroll").scrollLeft = left;
      }
    }
    history.replaceState(null, "", link.href);
    const again = document.getElementById(section.id);
    const focus = column < 0 ? again.querySelector("a.here") : again.querySelectorAll("thead a.sort")[column];
    focus.focus({preventScroll: true});
  } catch (failure) {
    location.href = link.href;
  }
});
