/** With ?debug in the address: what the page believes, for tests and the curious. Shows one's own view only. */
export function exposeForDebugging(client) {
  if (!new URLSearchParams(location.search).has('debug')) {
    return;
  }
  window.__codex = {
    state: () => client.state.get(),
    freshView: () => client.freshView(),
    cut: () => client.cut(),
  };
}
