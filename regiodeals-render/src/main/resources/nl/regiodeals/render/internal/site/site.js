"use strict";
// Without this script every page still reads.

// Says of each table that is wider than its place that it goes on, and closes the menu with Escape.
(() => {
  const main = document.querySelector("main");
  const tables = document.querySelectorAll(".table");
  const tell = () => {
    for (const table of tables) {
      const told = table.previousElementSibling?.classList.contains("site-goes-on");
      const wide = table.scrollWidth > table.clientWidth + 1;
      if (wide && !told) {
        const hint = document.createElement("p");
        hint.className = "site-goes-on";
        hint.textContent = main.dataset.more;
        table.before(hint);
      } else if (!wide && told) {
        table.previousElementSibling.remove();
      }
    }
  };
  // told after the page was laid out, so that it is not laid out once more to measure
  const sizes = new ResizeObserver(tell);
  for (const table of tables) {
    sizes.observe(table);
  }
  const menu = document.querySelector(".site-menu");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu?.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
