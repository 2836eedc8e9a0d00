/** Words of accounts, sessions and walls. */
export interface PeopleWords {
  readonly title: string;
  readonly wallsOnly: string;
  readonly own: {
    readonly title: string;
    readonly present: string;
    readonly next: string;
    readonly again: string;
    readonly rule: string;
    readonly differ: string;
    readonly change: string;
    readonly changed: string;
    readonly sessions: string;
    readonly thisOne: string;
    readonly started: (time: string) => string;
    readonly seen: (time: string) => string;
    readonly end: string;
    readonly close: string;
  };
  readonly accounts: {
    readonly title: string;
    readonly none: string;
    readonly add: string;
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly noPost: string;
    /** A post that the configuration does not name any more. */
    readonly formerPost: (post: string) => string;
    readonly role: string;
    readonly firstPassword: string;
    readonly firstPasswordHint: string;
    readonly save: string;
    readonly cancel: string;
    readonly setPassword: string;
    readonly disable: string;
    readonly enable: string;
    readonly unlock: string;
    readonly endAll: string;
    readonly pick: string;
    readonly sessions: (count: string) => string;
    readonly done: string;
    readonly marks: { readonly disabled: string; readonly locked: (time: string) => string; readonly mustChange: string; readonly external: string };
  };
  readonly walls: {
    readonly title: string;
    readonly none: string;
    readonly letIn: string;
    readonly code: string;
    readonly codeHint: string;
    readonly name: string;
    readonly nameHint: string;
    readonly submit: string;
    readonly done: (name: string) => string;
    readonly unknownCode: string;
    readonly paired: (time: string, by: string) => string;
    readonly seen: (time: string) => string;
    readonly neverSeen: string;
    readonly configured: string;
    readonly revoke: string;
    readonly sure: string;
  };
}
