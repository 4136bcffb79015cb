/** Does something over and over, with a pause between. @returns ends it, once what is under way is through */
export function againAndAgain(what: () => Promise<unknown>, pauseMs: number): () => Promise<void> {
  const ended = new AbortController();
  const round = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      await what();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  const running = round();
  return async () => {
    ended.abort();
    await running;
  };
}
