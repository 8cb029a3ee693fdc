// Narrows the lists of the page. Everything can be read without it.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  if (!form) return;
  const text = document.getElementById("filter-text");
  const impact = document.getElementById("filter-impact");
  const node = document.getElementById("filter-node");
  const shown = document.getElementById("filter-shown");
  const cards = Array.from(document.querySelectorAll("details[data-text]"));

  const impacts = ["info", "warning", "error", "critical"];
  const fits = (card, words) =>
    words.every((word) => card.dataset.text.includes(word)) &&
    impacts.indexOf(card.dataset.impact) >= impacts.indexOf(impact.value) &&
    (node.value === "" || card.dataset.node === node.value);

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const fitting = new Set(cards.filter((card) => fits(card, words)));
    // a card stays where one within it fits; what is within a fitting card stays, too
    for (const card of cards) {
      const within = Array.from(card.querySelectorAll("details[data-text]"));
      const outer = card.parentElement.closest("details[data-text]");
      card.hidden = !(fitting.has(card) || within.some((one) => fitting.has(one)) ||
        (outer !== null && fitting.has(outer)));
    }
    const all = fitting.size === cards.length;
    shown.textContent = all ? cards.length + " problems" : fitting.size + " of " + cards.length + " problems";
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const control of [text, impact, node]) control.addEventListener("input", apply);

  // a link to something folded away opens what it is in
  const unfold = () => {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    for (let one = target; one; one = one.parentElement) {
      if (one.tagName === "DETAILS") one.open = true;
    }
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  // for browsers whose style cannot unfold for print
  const folded = [];
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details:not([open])")) {
      one.open = true;
      folded.push(one);
    }
  });
  addEventListener("afterprint", () => {
    for (const one of folded.splice(0)) one.open = false;
  });

  form.hidden = false;
  apply();
  unfold();
})();
