import { parentPort } from 'node:worker_threads';

/** The thread's end of a `limitedThread`: answers one task after the other until `null` tells it to leave. */
export const answerTasks = <Task, Reply>(answer: (task: Task) => Promise<Reply>): void => {
  const port = parentPort;
  if (!port) throw new Error('tasks are answered on a worker thread');
  port.on('message', async (task: Task | null) => {
    if (task === null) port.close();
    else port.postMessage(await answer(task));
  });
};
