"use strict";
// The map: zoom and pan by mouse, touch and keyboard; the name of a deal and its municipalities on
// hover and focus; only the deals that are found. Without it the map stands still.
document.addEventListener("choosing", () => {
  const { rows, made, said } = window.regiodeals;
  const figure = document.querySelector(".site-map figure");
  const svg = [...(figure?.querySelectorAll("svg") ?? [])].find((each) => each.querySelector("a"));
  if (!svg) {
    return;
  }
  figure.querySelector("svg.narrow")?.remove();
  const NS = "http://www.w3.org/2000/svg";
  const whole = svg.viewBox.baseVal;
  const [width, height] = [whole.width, whole.height];
  const MOST = 12;
  const STEP = 1.5;
  // on the screen: from which size a mark has its number, and its largest size
  const [NUMBERED, LARGEST] = [22, 28];

  const view = made("div", { className: "site-look", tabIndex: 0 });
  view.setAttribute("role", "group");
  view.setAttribute("aria-label", figure.querySelector("figcaption")?.textContent ?? "");
  const help = made("p", { id: "map-help", className: "site-help", textContent: said("map.help") });
  view.setAttribute("aria-describedby", help.id);
  const told = made("p", { className: "site-told", hidden: true });
  const button = (key, sign, act) => {
    const pressed = made("button", { type: "button", textContent: sign });
    pressed.setAttribute("aria-label", said(key));
    pressed.title = said(key);
    pressed.addEventListener("click", act);
    return pressed;
  };

  // the middle of what a mark is drawn with
  const middle = (shape) => {
    if (shape.localName === "circle") {
      return { x: Number(shape.getAttribute("cx")), y: Number(shape.getAttribute("cy")) };
    }
    const numbers = shape.getAttribute("points").split(/[ ,]+/).map(Number);
    const between = (values) => (Math.min(...values) + Math.max(...values)) / 2;
    return {
      x: between(numbers.filter((_, index) => index % 2 === 0)),
      y: between(numbers.filter((_, index) => index % 2 === 1)),
    };
  };
  const marks = rows
    .flatMap((row) => row.elements.filter((each) => svg.contains(each)).map((mark) => ({ row, mark })))
    .map(({ row, mark }) => {
      const isGuessed = mark.querySelector("text").textContent.startsWith("~");
      mark.classList.toggle("site-guessed", isGuessed);
      mark.querySelector("title").remove();
      return { row, mark, ...middle(mark.querySelector("circle, polygon")) };
    });
  const parts = new Map();
  for (const part of svg.querySelectorAll("[data-part=areas] > g")) {
    parts.set(part.dataset.part, part);
  }

  // the legend stands still, beside the map
  const legend = svg.querySelector("[data-part=legend]");
  const explained = document.createElementNS(NS, "svg");
  explained.setAttribute("class", "site-legend");
  explained.setAttribute("aria-hidden", "true");
  explained.append(legend);
  svg.before(view);
  view.append(svg, told);
  const buttons = made("div", { className: "site-zoom" });
  view.append(buttons);
  const islands = [...svg.querySelectorAll("[data-part=islands] text")].map((text) => text.textContent);
  const apart = made("p", {
    className: "site-help site-islands",
    textContent: `${islands[0]}: ${islands.slice(1).join(", ")}`,
  });
  view.after(apart, explained, help);
  // how wide the map is: measured when the page was laid out, and kept
  let across = width;
  // where we look: the middle, and how much larger than the whole
  let at = { x: width / 2, y: height / 2, zoom: 1 };
  const look = (x, y, zoom) => {
    const near = Math.min(MOST, Math.max(1, zoom));
    const [half, high] = [width / near / 2, height / near / 2];
    const shown = across / width;
    at = {
      x: Math.min(width - half, Math.max(half, x)),
      y: Math.min(height - high, Math.max(high, y)),
      zoom: near,
    };
    svg.setAttribute("viewBox", `${at.x - half} ${at.y - high} ${half * 2} ${high * 2}`);
    const size = Math.min(LARGEST, 15 * shown * near ** 0.6);
    const own = size / (14 * shown * near);
    for (const { mark, x: left, y: top } of marks) {
      mark.setAttribute(
        "transform",
        `translate(${left} ${top}) scale(${own}) translate(${-left} ${-top})`,
      );
    }
    view.classList.toggle("site-far", size < NUMBERED);
    view.classList.toggle("site-near", near > 1);
  };
  // keeps the point that is under the finger or the mouse where it is
  const zoomAt = (zoom, x, y) => {
    const near = Math.min(MOST, Math.max(1, zoom));
    const ratio = at.zoom / near;
    look(x + (at.x - x) * ratio, y + (at.y - y) * ratio, near);
  };
  const point = (event) => {
    const box = svg.getBoundingClientRect();
    const scale = (box.width / width) * at.zoom;
    return {
      x: at.x + (event.clientX - box.x - box.width / 2) / scale,
      y: at.y + (event.clientY - box.y - box.height / 2) / scale,
    };
  };

  // the deal that is pointed at
  let current;
  const tell = (entry) => {
    current = entry;
    for (const part of parts.values()) {
      part.classList.remove("site-on");
    }
    for (const each of marks) {
      each.mark.classList.toggle("site-on", each === entry);
    }
    told.hidden = !entry;
    if (entry) {
      for (const code of entry.row.deal.municipalities) {
        parts.get(code)?.classList.add("site-on");
      }
      told.replaceChildren(
        made("a", { href: entry.row.page, textContent: entry.row.name, tabIndex: -1 }),
        made("span", { textContent: entry.row.deal.about }),
      );
    }
  };
  let touched = false;
  for (const entry of marks) {
    entry.mark.addEventListener("pointerenter", () => tell(entry));
    entry.mark.addEventListener("focus", () => {
      tell(entry);
      const [half, high] = [width / at.zoom / 2, height / at.zoom / 2];
      if (Math.abs(entry.x - at.x) > half * 0.9 || Math.abs(entry.y - at.y) > high * 0.9) {
        look(entry.x, entry.y, at.zoom);
      }
    });
    // a finger cannot hover: it first shows what is there
    entry.mark.addEventListener("click", (event) => {
      if (moved || (touched && shown !== entry)) {
        event.preventDefault();
        shown = entry;
      }
    });
  }
  let shown;
  let moved = false;
  for (const [code, part] of parts) {
    part.addEventListener("pointerenter", () => {
      const those = marks.filter(
        ({ row }) => row.isShown && row.deal.municipalities.includes(code),
      );
      if (those.length > 0 && !current) {
        told.hidden = false;
        const links = those.flatMap(({ row }) => [
          "; ",
          made("a", { href: row.page, textContent: row.name, tabIndex: -1 }),
        ]);
        const name = part.querySelector("title")?.textContent ?? part.dataset.name;
        told.replaceChildren(made("span", { textContent: `${name}: ` }), ...links.slice(1));
      }
    });
  }
  view.addEventListener("pointerleave", () => tell(marks.find(({ mark }) => mark === document.activeElement)));
  svg.addEventListener("pointerover", (event) => {
    if (event.target.closest("[data-part=provinces], [data-part=islands]") && event.pointerType === "mouse") {
      tell(undefined);
    }
  });

  // fingers and the mouse
  const pointers = new Map();
  let start;
  const begin = () => {
    const all = [...pointers.values()];
    start = {
      at,
      x: all.reduce((sum, each) => sum + each.clientX, 0) / all.length,
      y: all.reduce((sum, each) => sum + each.clientY, 0) / all.length,
      apart:
        all.length > 1
          ? Math.hypot(all[0].clientX - all[1].clientX, all[0].clientY - all[1].clientY)
          : 0,
    };
  };
  svg.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (pointers.size === 0) {
      moved = false;
    }
    pointers.set(event.pointerId, event);
    begin();
  });
  addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) {
      return;
    }
    pointers.set(event.pointerId, event);
    const all = [...pointers.values()];
    const x = all.reduce((sum, each) => sum + each.clientX, 0) / all.length;
    const y = all.reduce((sum, each) => sum + each.clientY, 0) / all.length;
    moved ||= Math.hypot(x - start.x, y - start.y) > 4 || all.length > 1;
    if (!moved) {
      return;
    }
    const scale = (across / width) * start.at.zoom;
    look(start.at.x - (x - start.x) / scale, start.at.y - (y - start.y) / scale, start.at.zoom);
    if (all.length > 1 && start.apart > 0) {
      const apart = Math.hypot(all[0].clientX - all[1].clientX, all[0].clientY - all[1].clientY);
      const middle = point({ clientX: x, clientY: y });
      zoomAt((start.at.zoom * apart) / start.apart, middle.x, middle.y);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, (event) => {
      if (pointers.delete(event.pointerId) && pointers.size > 0) {
        begin();
      }
    });
  }
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const { x, y } = point(event);
        zoomAt(at.zoom * (event.deltaY < 0 ? STEP : 1 / STEP), x, y);
      }
    },
    { passive: false },
  );
  svg.addEventListener("dblclick", (event) => {
    const { x, y } = point(event);
    zoomAt(at.zoom * STEP, x, y);
  });

  // the keyboard and the buttons
  const closer = () => zoomAt(at.zoom * STEP, at.x, at.y);
  const farther = () => zoomAt(at.zoom / STEP, at.x, at.y);
  const all = () => look(width / 2, height / 2, 1);
  buttons.append(button("map.in", "+", closer), button("map.out", "\u2212", farther), button("map.whole", "\u25a2", all));
  const move = (across, down) =>
    look(at.x + (across * width) / at.zoom / 5, at.y + (down * height) / at.zoom / 5, at.zoom);
  const keys = {
    "+": closer,
    "=": closer,
    "-": farther,
    0: all,
    ArrowLeft: () => move(-1, 0),
    ArrowRight: () => move(1, 0),
    ArrowUp: () => move(0, -1),
    ArrowDown: () => move(0, 1),
    Escape: () => tell(undefined),
  };
  view.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("shown", () => {
    const codes = new Set(
      rows.filter(({ isShown }) => isShown).flatMap(({ deal }) => deal.municipalities),
    );
    for (const [code, part] of parts) {
      part.toggleAttribute("hidden", !codes.has(code));
    }
    if (current && !current.row.isShown) {
      tell(undefined);
    }
  });
  new ResizeObserver(() => {
    // all measuring before all changing, so that the page is laid out once
    across = svg.clientWidth;
    const bounds = legend.getBBox();
    explained.setAttribute(
      "viewBox",
      `${bounds.x - 1} ${bounds.y - 1} ${bounds.width + 2} ${bounds.height + 2}`,
    );
    // so large that its letters can be read
    explained.setAttribute("width", bounds.width * 1.9);
    look(at.x, at.y, at.zoom);
  }).observe(view);
});
