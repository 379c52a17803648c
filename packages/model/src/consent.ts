import type { Category } from './category.ts';

/** A decision about one service or category. Undecided is the absence of a value, never a third string. */
export type Decision = 'granted' | 'denied';

/** How the visitor decided; kept as evidence. */
export type DecisionMethod = 'accept-all' | 'reject-all' | 'choose' | 'withdraw';

/** What the page may read: `candor.state`. Frozen; a new object after each change. */
export interface ConsentState {
  /** `granted` only when every service of the category is; `necessary` is always granted. */
  readonly categories: Readonly<Partial<Record<Category, Decision>>>;
  readonly services: Readonly<Record<string, Decision>>;
  /** Absent before the first decision. */
  readonly method?: DecisionMethod;
  /** Seconds since 1970 of the decision; of the oldest grant that stands, when a later one decided about others only. */
  readonly decidedAt?: number;
  /** True while the browser sends Global Privacy Control. https://w3c.github.io/gpc/ */
  readonly gpc: boolean;
}

/** Detail of the `candor-change` event on `document`. */
export interface ConsentChange {
  readonly state: ConsentState;
  /** Ids of services whose decision became `granted` or stopped being it. */
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
  /** After a withdrawal: names of cookies and storage keys that were still there when everything was read again. */
  readonly remaining: readonly string[];
}

/** `window.candor`. Ids are category or service ids. */
export interface CandorApi {
  readonly state: ConsentState;
  /** Resolves when the stored decision has been read and applied. */
  readonly ready: Promise<ConsentState>;
  /** Grants everything, or what is named. Under Global Privacy Control marketing is granted only when named. */
  accept(what?: string | readonly string[]): void;
  reject(): void;
  /** Decides what is named (staged by nobody: it takes effect at once); what is not named keeps its decision. */
  set(decisions: Readonly<Record<string, boolean | Decision>>): void;
  /** Takes consent back for everything, or for what is named (GDPR Art. 7(3)). */
  withdraw(what?: string | readonly string[]): void;
  /** Opens the preferences. Resolves when they are shown. */
  open(): Promise<void>;
  /** Calls back after each change; returns the function that ends it. */
  subscribe(callback: (change: ConsentChange) => void): () => void;
}
