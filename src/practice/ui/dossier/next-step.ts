import type { EventDraft } from '#sandbox/engine/event-schema.ts';
import { isLive } from '#sandbox/engine/office/review-dossier.ts';
import type { DossierStatus } from '#sandbox/engine/office/transition-table.ts';
import type { Dossier, PracticeState } from '#sandbox/engine/state.ts';
import { dossierMessages } from '../../messages-dossier.vi.ts';

/** The one thing to do with a dossier now. */
export interface NextStep {
  readonly label: string;
  /** What the button does, for the guide's mark. */
  readonly does: string;
  readonly draft: EventDraft;
}

const texts = dossierMessages.dossier;
type Step = (code: string) => NextStep;

const openPage = (
  label: string,
  page: 'payment' | 'vault' | 'my-dossiers' | 'letter' | 'mail',
  subject?: string,
): NextStep => ({
  label,
  does: `page-opened:${page}`,
  draft: { type: 'page-opened', page, ...(subject === undefined ? {} : { subject }) },
});

const refile: Step = (dossier) => ({
  label: texts.refile,
  does: 'dossier-refiled',
  draft: { type: 'dossier-refiled', dossier },
});

const steps: Partial<Record<DossierStatus, Step>> = {
  'supplement-required': (dossier) => ({
    label: texts.supply,
    does: 'supplement-started',
    draft: { type: 'supplement-started', dossier },
  }),
  'payment-required': (dossier) => openPage(texts.pay, 'payment', dossier),
  rejected: refile,
  withdrawn: refile,
  stopped: refile,
  returned: () => openPage(texts.openVault, 'vault'),
};

/** What the resident can do now; undefined while it is the office's turn. A duplicate that ended is not filed again. */
export function nextStep(state: PracticeState, dossier: Dossier): NextStep | undefined {
  const { code, status, procedure, delivery, apology } = dossier;
  if (dossier.mailCameBack) return openPage(texts.fixMail, 'mail', code);
  if (apology?.read === false && isLive(dossier)) return openPage(texts.openLetter, 'letter', code);
  if (status === 'completed' && delivery.way === 'counter') {
    return {
      label: texts.collect,
      does: 'result-collected',
      draft: { type: 'result-collected', dossier: code },
    };
  }
  const hasOther = state.dossiers.some((other) => isLive(other) && other.procedure === procedure);
  if (!isLive(dossier) && hasOther) return openPage(texts.mine, 'my-dossiers');
  return steps[status]?.(code);
}
