type Task = () => Promise<unknown>;

/**
 * Tasks of one kind, never two at once. Of what is asked while one runs the last is done after it, because it saw the most. Answers with
 * what takes a task back that has not begun.
 */
export function oneAtATime(): (task: Task) => () => void {
  let isBusy = false;
  let waiting: Task | undefined;
  const run = async (task: Task) => {
    isBusy = true;
    try {
      await task();
    } finally {
      isBusy = false;
      const next = waiting;
      waiting = undefined;
      if (next) void run(next);
    }
  };
  return (task) => {
    if (isBusy) waiting = task;
    else void run(task);
    return () => {
      if (waiting === task) waiting = undefined;
    };
  };
}
