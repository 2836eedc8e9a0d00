/** The words of the readiness modes. */
export interface ReadinessWords {
  readonly title: string;
  readonly modes: Readonly<Record<'everyday' | 'heightened' | 'emergency', string>>;
  readonly setBy: (name: string, moment: string) => string;
  readonly change: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly confirm: string;
  readonly submit: string;
  readonly cancel: string;
  readonly onlyLead: string;
  readonly first: (by: string, at: string, mode: string) => string;
}
