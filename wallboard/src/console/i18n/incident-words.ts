/** Words of the search for incidents and of an incident's card. */
export interface IncidentWords {
  readonly title: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly address: string;
  readonly addressHint: string;
  readonly time: string;
  /** Which time of an incident a span is about. */
  readonly times: Readonly<Record<'arrived' | 'updated' | 'occurred', string>>;
  readonly from: string;
  readonly until: string;
  readonly wrongSpan: string;
  readonly found: (count: string, hasMore: boolean) => string;
  readonly looking: (count: string, backTo: string) => string;
  readonly searching: string;
  readonly stop: string;
  readonly id: string;
  readonly idHint: string;
  readonly feed: string;
  readonly district: string;
  readonly category: string;
  readonly severity: string;
  readonly onlyOpen: string;
  readonly any: string;
  readonly find: string;
  readonly clear: string;
  readonly none: string;
  readonly more: string;
  readonly pickOne: string;
  readonly results: string;
  readonly noTitle: string;
  readonly people: (injured: string, dead: string) => string;
  readonly severities: Readonly<Record<string, string>>;
  readonly modes: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<
    'status' | 'severity' | 'mode' | 'category' | 'district' | 'address' | 'point' | 'occurred' | 'received' | 'accepted' | 'answered' | 'due' | 'nextDue'
    | 'department' | 'decided' | 'feed' | 'channel' | 'id' | 'voices' | 'people' | 'links' | 'filledIn', string>>;
  /** What a message may leave out. */
  readonly given: Readonly<Record<string, string>>;
  readonly personal: {
    readonly title: string;
    readonly hint: string;
    readonly notForYou: string;
    readonly reason: string;
    readonly show: string;
    readonly hide: string;
    readonly from: string;
    readonly beginErasing: string;
    readonly eraseHint: string;
    readonly request: string;
    readonly erase: string;
    readonly keep: string;
    readonly erased: (when: string) => string;
    readonly expired: (when: string) => string;
    /** What sources usually call the fields; another name stands as it is. */
    readonly fields: Readonly<Record<string, string>>;
  };
  readonly swapped: string;
  readonly future: string;
  readonly notCounted: string;
  readonly map: string;
}
