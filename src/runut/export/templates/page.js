"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const articles = all("main > article");
  const visible = (node) => node.getClientRects().length > 0;

  // One language at a time. Words in attributes and options wait in data-NAME-CODE.
  const speak = (code) => {
    root.lang = root.dataset.tongue = code;
    for (const button of all("[data-to]")) button.setAttribute("aria-pressed", String(button.dataset.to === code));
    for (const node of all("[data-into]")) {
      const said = node.getAttribute(`data-in-${code}`);
      if (said === null) continue;
      if (node.dataset.into === "text") node.textContent = said;
      else node.setAttribute(node.dataset.into, said);
    }
    title();
    settle();
  };
  const title = () => {
    const heading = articles.find((article) => !article.hidden)?.querySelector("h1");
    if (heading) document.title = `${heading.innerText} · Runut`;
  };

  // The bar sticks to the top: what is jumped to must come to rest below it.
  const settle = () => {
    const bar = all(".bar").find(visible);
    const height = bar && getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
    root.style.setProperty("--bar", `${height}px`);
  };
  addEventListener("resize", settle);

  // One article at a time: the overview, or the dossier that the address names.
  const show = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name ? document.getElementById(name) : null;
    const wanted = target?.closest("main > article");
    if (articles.length > 1 && (wanted || !target)) {
      for (const article of articles) article.hidden = article !== (wanted || articles[0]);
    }
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    title();
    settle();
    if (!target) window.scrollTo(0, 0);
    else {
      target.scrollIntoView();
      if (target.matches(".line")) target.focus({ preventScroll: true });
    }
  };

  // Filters of one dossier.
  const filter = (form) => {
    const article = form.closest("article");
    const words = form.elements.words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const outlet = form.elements.outlet.value;
    const statuses = all("[aria-pressed=true]", form).map((button) => button.dataset.filter);
    const active = words.length > 0 || outlet !== "" || statuses.length > 0;
    let count = 0;
    for (const line of all("section .line", article)) {
      const text = words.length ? line.textContent.toLowerCase() : "";
      const keep =
        words.every((word) => text.includes(word)) &&
        (!outlet || line.dataset.outlets.split("|").includes(outlet)) &&
        (!statuses.length || statuses.includes(line.dataset.status));
      line.classList.toggle("away", !keep);
      count += keep;
    }
    for (const group of all(".day, .speaker, .side, table.lines, .doubts", article)) {
      group.classList.toggle("away", active && !group.querySelector(".line:not(.away)"));
    }
    for (const more of all("section .more", article)) {
      if (!more.querySelector(".line")) continue;
      if (active && more.querySelector(".line:not(.away)")) more.open = true;
      more.classList.toggle("away", active && !more.querySelector(".line:not(.away)"));
    }
    const output = form.querySelector("output");
    output.hidden = !active;
    output.firstElementChild.textContent = count;
    form.parentElement.querySelector("[data-none]").hidden = !active || count > 0;
    settle();
  };

  // Keys.
  const step = (by) => {
    const lines = all("main > article:not([hidden]) .line").filter(visible);
    const here = document.activeElement?.closest(".line");
    let at = lines.indexOf(here) + by;
    if (!here) {
      at = lines.findIndex((line) => line.getBoundingClientRect().top > 120);
      if (by < 0) at -= 1;
    }
    const next = lines[Math.max(0, Math.min(at, lines.length - 1))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "center" });
  };
  const unfold = () => {
    const fold = document.activeElement?.closest(".line")?.querySelector("details.evidence");
    if (fold) fold.open = !fold.open;
  };
  const help = document.getElementById("help");
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: unfold,
    "/": () => all(".filter input").find(visible)?.focus(),
    l: () => all("[data-to]").find((button) => button.getAttribute("aria-pressed") === "false")?.click(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = help.open ? null : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.to) speak(button.dataset.to);
    else if (button.matches(".help")) help.showModal();
    else if (button.dataset.filter) {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      filter(button.form);
    }
  });
  for (const form of all(".filter")) {
    form.addEventListener("input", () => filter(form));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      for (const button of all("[aria-pressed]", form)) button.setAttribute("aria-pressed", "false");
      setTimeout(() => filter(form));
    });
  }

  // On paper every detail is open; afterwards those that were closed close again.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("article:not([hidden]) details:not([open])");
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => closed.forEach((fold) => (fold.open = false)));

  addEventListener("hashchange", show);
  speak(root.dataset.tongue);
  show();
})();
