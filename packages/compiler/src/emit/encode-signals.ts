import type {
  CallSignal,
  Category,
  GateSignal,
  GateStep,
  PlanService,
  SignalStep,
  SignalValue,
} from '@candor/model';

const KINDS = { set: 0, push: 1, queue: 2, call: 3 } as const;
const CALL_WITH_CALLBACK = 4;

/** Encodes what is said to vendors, for the services of the site that have something to say; `undefined` when none has. */
export function encodeSignals(services: readonly PlanService[]): readonly GateSignal[] | undefined {
  const signals = services.flatMap((service) =>
    service.signals
      .filter((signal) => signal.protocol === 'calls')
      .map((signal) => encodeSignal(service, signal)),
  );
  return signals.length === 0 ? undefined : signals;
}

function encodeSignal({ id, category }: PlanService, signal: CallSignal): GateSignal {
  const unless = signal.hold.map((step) => encodeStep(step));
  const granted = signal.grant.map((step) => encodeStep(step, category));
  return [id, unless, granted, signal.revoke.map((step) => encodeStep(step))];
}

/** @param own - Category of the service that is granted; `undefined`: it is not. */
function encodeStep(step: SignalStep, own?: Category): GateStep {
  const path = step.kind === 'push' ? `${step.path}.push` : step.path;
  const values = step.kind === 'set' ? [step.value] : step.args;
  const kind = 'callback' in step && step.callback ? CALL_WITH_CALLBACK : KINDS[step.kind];
  return [kind, path, ...values.map((value) => encodeValue(value, own))];
}

function encodeValue(value: SignalValue, own?: Category): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((entry) => encodeValue(entry, own));
  const { yes = true, no = false } = value;
  if ('$allGranted' in value) return { $: [value['$allGranted'], yes, no] };
  if (!('$granted' in value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, encodeValue(entry, own)]),
    );
  }
  if (own === undefined) return no;
  return value['$granted'] === own ? yes : { $: [value['$granted'], yes, no] };
}

/** `Array.isArray` does not narrow a readonly array. https://github.com/microsoft/TypeScript/issues/17002 */
function isList(value: object): value is readonly SignalValue[] {
  return Array.isArray(value);
}
