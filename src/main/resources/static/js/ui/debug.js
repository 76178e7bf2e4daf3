// With ?debug in the address: what the page believes, for tests and the curious. Shows one's own view only.
const wanted = new URLSearchParams(location.search).has('debug');

export function exposeForDebugging(client) {
  if (wanted) {
    window.__codex = {
      state: () => client.state.get(),
      freshView: () => client.freshView(),
      cut: () => client.cut(),
    };
  }
}
