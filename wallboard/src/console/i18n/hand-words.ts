/** Words of what people enter and mend by hand. */
export interface HandWords {
  readonly enter: string;
  readonly dialog: string;
  readonly what: string;
  readonly whatHint: string;
  readonly text: string;
  readonly category: string;
  readonly byWords: string;
  readonly district: string;
  readonly byPoint: string;
  readonly address: string;
  readonly point: string;
  readonly pointHint: string;
  readonly severity: string;
  readonly channel: string;
  readonly at: string;
  readonly atHint: string;
  readonly caller: string;
  readonly callerHint: string;
  readonly callerName: string;
  readonly callerPhone: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: (id: string) => string;
  readonly wrong: Readonly<Record<'title' | 'point' | 'at' | 'reason' | 'place', string>>;
  readonly box: string;
  readonly move: string;
  readonly moved: (where: string) => string;
  readonly release: string;
  readonly asIs: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly confirmMove: string;
  readonly confirmRelease: string;
  readonly follow: string;
  readonly followNote: string;
  readonly confirmFollow: string;
  readonly history: string;
  readonly first: (who: string, when: string) => string;
}

/** Words of the page of imports. */
export interface ImportWords {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly pickOne: string;
  readonly noName: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<'feed' | 'source' | 'id' | 'first' | 'last' | 'accepted' | 'duplicates' | 'rejected', string>>;
  readonly void: string;
  readonly voided: string;
  readonly comesTo: string;
  readonly comesToFacts: Readonly<Record<'reports' | 'gone' | 'open' | 'kept' | 'rejections', string>>;
  readonly warning: string;
  readonly reason: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly wasVoided: (who: string, when: string) => string;
  readonly cameTo: (gone: string, kept: string) => string;
  readonly changed: string;
  readonly onlyLead: string;
  /** What a feed told within a span of time. */
  readonly span: Readonly<Record<'ask' | 'hint' | 'from' | 'until' | 'show' | 'title' | 'wrong' | 'nothing' | 'warning' | 'void' | 'reason' | 'confirm', string>>;
}
