// Conveniences only: every page is complete without this.
"use strict";
const lines = [...document.querySelectorAll(".lines > li")];
const keys = document.getElementById("keys");
let at = -1;

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target && target.querySelector(":scope > details");
  if (details) details.open = true;
  if (target) target.scrollIntoView();
}

function go(step) {
  if (!lines.length) return;
  if (at >= 0) lines[at].classList.remove("at");
  at = Math.min(Math.max(at + step, 0), lines.length - 1);
  lines[at].classList.add("at");
  lines[at].querySelector("summary").focus();
}

const ACTIONS = {
  j: () => go(1),
  k: () => go(-1),
  o: () => {
    const details = at >= 0 && lines[at].querySelector("details");
    if (details) details.open = !details.open;
  },
  g: () => location.assign("/"),
  "/": () => location.assign("/search"),
  "?": () => keys.showModal(),
};

addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, select, textarea, dialog");
  const action = !writing && !event.ctrlKey && !event.metaKey && !event.altKey && ACTIONS[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("main details")) details.open = true;
});
openTarget();
