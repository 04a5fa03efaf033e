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
