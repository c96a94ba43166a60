import type { MessagePort } from 'node:worker_threads';
import { OperationFailure, toFailure } from '../operations/ground/failure';
import type { JobStep } from '../../shared/models/session';
import type { AnyRequest, RequestShapes, WorkerReply, WorkerRequest } from './worker-call';

/** What a thread that can be asked to end has to say about it. */
interface ThreadEnding {
  /** Whether the thread was asked to end: what waits is refused. */
  readonly isWanted: () => boolean;
  /** Gives back what the thread holds: called once, when nothing runs any more. */
  readonly close: () => void;
  /** How many changes the thread has kept so far: a failure after one must not say that nothing changed. */
  readonly countChanges?: () => number;
}

/** What work knows of its request besides the argument. */
export interface RequestControl {
  readonly onStep: (step: JobStep) => void;
  readonly cancel?: SharedArrayBuffer | undefined;
}

/** The work behind each kind of request; one that is missing does not compile. */
export type RequestHandlers<Shapes extends RequestShapes<Shapes>> = {
  readonly [Kind in keyof Shapes]: (
    input: Shapes[Kind]['input'],
    control: RequestControl,
  ) => Shapes[Kind]['reply'] | Promise<Shapes[Kind]['reply']>;
};

/** How a thread answers. */
interface Serving<Shapes extends RequestShapes<Shapes>> {
  readonly handlers: RequestHandlers<Shapes>;
  /** The file that a failure is about which names none. */
  readonly pathOf?: () => string;
  /** Goes around each piece of work. */
  readonly around?: <Value>(control: RequestControl, work: () => Value) => Value;
  readonly ending?: ThreadEnding;
}

/**
 * Answers requests inside a worker thread; whatever is thrown becomes a failure as data. A thread with an
 * `ending` leaves by itself when it is asked to: native code must never be terminated.
 */
export function serveRequests<Shapes extends RequestShapes<Shapes>>(
  port: MessagePort,
  { handlers, pathOf = () => '', around = (_control, work) => work(), ending }: Serving<Shapes>,
): void {
  const running = new Set<Promise<void>>();
  const send = (reply: WorkerReply) => port.postMessage(reply);
  const answer = ({ kind, input, cancel }: AnyRequest<Shapes>, id: number) => {
    const control = { cancel, onStep: (step: JobStep) => send({ id, kind: 'progress', step }) };
    return around(control, () => handlers[kind](input, control));
  };
  const serve = async (id: number, request: AnyRequest<Shapes>): Promise<void> => {
    const kept = () => ending?.countChanges?.() ?? 0;
    const before = kept();
    try {
      if (ending?.isWanted()) throw new OperationFailure('call.cancelled');
      const value = await answer(request, id);
      send({ id, kind: 'reply', result: { ok: true, value } });
    } catch (error) {
      const failure = toFailure(error, pathOf(), kept() !== before);
      send({ id, kind: 'reply', result: { ok: false, error: failure } });
    }
  };
  port.on('message', (message: WorkerRequest<Shapes>) => {
    if ('end' in message) {
      void Promise.all(running).then(() => leave(port, ending));
      return;
    }
    const work = serve(message.id, message.request);
    running.add(work);
    void work.then(() => running.delete(work));
  });
}

function leave(port: MessagePort, ending: ThreadEnding | undefined): void {
  try {
    ending?.close();
  } finally {
    // Nothing keeps the thread any more: it ends by itself.
    port.close();
  }
}
