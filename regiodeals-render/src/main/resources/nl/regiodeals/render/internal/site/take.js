"use strict";
// Offers each chart and map to take along: as a drawing, as a picture, and as figures. Each has its
// title and the source of its figures. Without this script nothing is offered.
(() => {
  const { source, column, take, as } = document.currentScript.dataset;
  const margin = 12;
  const least = 264;
  const sharp = 2;
  const svgName = "http://www.w3.org/2000/svg";
  const paper = "#ffffff";

  const element = (name, attributes) => {
    const made = document.createElementNS(svgName, name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    return made;
  };

  // The colour in the light, which is the one that the page has if no style gives another.
  const light = (colour) => colour.replace(/^var\(.*,(#\w+)\)$/, "$1");

  // Each drawing as it is on the page before other scripts make it move. Its shapes themselves stay as
  // they are, so that they need a copy only when somebody takes them along.
  const drawings = new Map();
  for (const figure of document.querySelectorAll("figure[data-figures]")) {
    const drawing = figure.querySelector("svg:not(.narrow)");
    drawings.set(figure, {
      drawing,
      box: drawing.getAttribute("viewBox").split(" ").map(Number),
      shapes: drawing.querySelectorAll("path, polygon, circle, text"),
    });
  }

  const copy = (shape) => {
    const copied = shape.cloneNode(true);
    for (const paint of ["fill", "stroke"]) {
      if (copied.hasAttribute(paint)) {
        copied.setAttribute(paint, light(copied.getAttribute(paint)));
      }
    }
    return copied;
  };

  // A chart below its title, and above its source.
  const sheet = (figure) => {
    const { drawing, box, shapes } = drawings.get(figure);
    const font = getComputedStyle(drawing).fontFamily.replaceAll('"', "'");
    const [, , wide, high] = box;
    const width = Math.max(least, wide);
    const made = element("svg", { xmlns: svgName, "font-family": font, "stroke-width": 0.7 });
    const pen = document.createElement("canvas").getContext("2d");
    let y = margin;
    const line = (text, size, weight) => {
      y += size * 1.35;
      const at = { x: margin, y: y - size * 0.35, "font-size": size, "font-weight": weight };
      const label = element("text", { ...at, "text-anchor": "start", fill: "#1b1b1b" });
      label.textContent = text;
      made.append(label);
    };
    const lines = (text, size, weight) => {
      pen.font = `${weight} ${size}px ${font}`;
      let full = "";
      for (const word of text.split(" ")) {
        const longer = full ? `${full} ${word}` : word;
        if (full && pen.measureText(longer).width > width) {
          line(full, size, weight);
          full = word;
        } else {
          full = longer;
        }
      }
      line(full, size, weight);
    };
    lines(title(figure), 11, "bold");
    y += margin / 2;
    const place = element("g", { transform: `translate(${margin} ${y})` });
    place.append(...[...shapes].map(copy));
    made.append(place);
    y += high + margin / 2;
    lines(source, 8, "normal");
    const size = { width: width + 2 * margin, height: Math.ceil(y + margin) };
    const around = element("title", {});
    around.textContent = title(figure);
    const told = element("desc", {});
    told.textContent = `${drawing.querySelector("desc").textContent} ${source}`;
    made.prepend(around, told, element("rect", { ...size, fill: paper }));
    made.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    made.setAttribute("width", Math.round((size.width * 4) / 3));
    made.setAttribute("height", Math.round((size.height * 4) / 3));
    return made;
  };

  const trace = (pen, shape) => {
    const number = (name) => Number(shape.getAttribute(name));
    const outline = new Path2D(shape.getAttribute("d") ?? "");
    if (shape.localName === "circle") {
      outline.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
    } else if (shape.localName === "rect") {
      outline.rect(0, 0, number("width"), number("height"));
    } else if (shape.localName === "polygon") {
      outline.addPath(new Path2D(`M${shape.getAttribute("points")}Z`));
    }
    pen.fill(outline);
    if (shape.hasAttribute("stroke")) {
      pen.stroke(outline);
    }
  };

  const write = (pen, label, font) => {
    const weight = label.getAttribute("font-weight") ?? "normal";
    pen.font = `${weight} ${label.getAttribute("font-size")}px ${font}`;
    const anchor = label.getAttribute("text-anchor");
    pen.textAlign = anchor === "middle" ? "center" : anchor;
    pen.fillText(label.textContent, label.getAttribute("x"), label.getAttribute("y"));
  };

  // Drawn shape by shape, because a page that may load no pictures cannot load the drawing as one.
  const draw = (pen, parts, font) => {
    for (const part of parts) {
      pen.fillStyle = part.getAttribute("fill") ?? paper;
      pen.strokeStyle = part.getAttribute("stroke") ?? paper;
      pen.lineWidth = 0.7;
      if (part.localName === "g") {
        pen.save();
        pen.translate(...part.getAttribute("transform").match(/[\d.]+/g).map(Number));
        draw(pen, part.children, font);
        pen.restore();
      } else if (part.localName === "text") {
        write(pen, part, font);
      } else if (["rect", "circle", "path", "polygon"].includes(part.localName)) {
        trace(pen, part);
      }
    }
  };

  const title = (figure) => figure.querySelector("figcaption").textContent.trim();

  const save = (figure, extension, blob) => {
    const link = document.createElement("a");
    const plain = title(figure).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const name = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");
    link.download = `${name || "figure"}.${extension}`;
    link.href = URL.createObjectURL(blob);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const forms = {
    SVG: (figure) => {
      const text = new XMLSerializer().serializeToString(sheet(figure));
      save(figure, "svg", new Blob([text], { type: "image/svg+xml" }));
    },
    PNG: (figure) => {
      const made = sheet(figure);
      const canvas = document.createElement("canvas");
      const scale = (sharp * 4) / 3;
      const [, , width, height] = made.getAttribute("viewBox").split(" ").map(Number);
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      const pen = canvas.getContext("2d");
      pen.scale(scale, scale);
      draw(pen, made.children, made.getAttribute("font-family"));
      canvas.toBlob((blob) => save(figure, "png", blob), "image/png");
    },
    CSV: (figure) => {
      const cell = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const lines = figure.dataset.figures.trimEnd().split("\n");
      const whole = lines.map((line, row) => `${line},${cell(row ? source : column)}\r\n`);
      save(figure, "csv", new Blob(["\ufeff", ...whole], { type: "text/csv" }));
    },
  };

  for (const figure of drawings.keys()) {
    const offer = document.createElement("details");
    offer.className = "site-take";
    const summary = document.createElement("summary");
    summary.textContent = take;
    summary.setAttribute("aria-label", `${take}: ${title(figure)}`);
    offer.append(summary);
    for (const [form, make] of Object.entries(forms)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "utrecht-button utrecht-button--secondary-action";
      button.textContent = form;
      const name = as.replace("{figure}", () => title(figure)).replace("{form}", form);
      button.setAttribute("aria-label", name);
      button.addEventListener("click", () => make(figure));
      offer.append(button);
    }
    figure.append(offer);
  }
})();
