// "Start over": ask twice, wait for the new community, and open its page.
const capability = window.location.hash.slice(1);
const over = document.getElementById("demo-over");
let sure = false;

async function startOver() {
  over.disabled = true;
  over.textContent = "Starting over …";
  const answer = await fetch("/start-over", { method: "POST", headers: { "X-Simcord-Capability": capability } });
  if (!answer.ok) {
    over.textContent = "Reload the page";
    return;
  }
  window.location.hash = (await answer.json()).capability;
  window.location.reload();
}

over?.addEventListener("click", () => {
  if (sure) {
    startOver();
    return;
  }
  sure = true;
  over.textContent = "Sure?";
  setTimeout(() => {
    sure = false;
    if (!over.disabled) over.textContent = "Start over";
  }, 4000);
});

// Show the answer to what the visitor did: the page itself stays where it was, so that on a phone the answer is out of sight.
const ANSWERED_WITHIN = 20000;
const timeline = document.getElementById("channel-timeline");
const messages = document.getElementById("channel-message-list");
let actedAt = -Infinity;

function noteAction() {
  actedAt = performance.now();
}

function show(message) {
  const isTall = message.offsetHeight > timeline.clientHeight;
  message.scrollIntoView({ block: isTall ? "start" : "end" });
}

for (const kind of ["click", "keydown"]) document.addEventListener(kind, noteAction, true);
new MutationObserver((changes) => {
  const newest = messages.lastElementChild;
  const isNew = changes.some((change) => [...change.addedNodes].includes(newest));
  if (isNew && performance.now() - actedAt < ANSWERED_WITHIN) {
    setTimeout(show, 100, newest); // after the page has put the visitor's place right
  }
}).observe(messages, { childList: true });
