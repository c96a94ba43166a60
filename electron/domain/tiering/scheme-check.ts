import type {
  Scheme,
  SchemeCheck,
  SchemeFault,
  SchemeFinding,
} from '../../../shared/models/scheme';
import { formatMessage, type Language } from '../../../shared/text/message';
import { schemeFaultTexts } from '../../../shared/text/scheme';
import { findSchemeFaults, isWarning } from './faults/find-scheme-faults';
import { type KnownNames } from './faults/known-names';

/** The faults and warnings of a scheme with their sentences. */
export function checkScheme(scheme: Scheme, known: KnownNames, language: Language): SchemeCheck {
  const findings = findSchemeFaults(scheme, known).map((fault) => toFinding(fault, language));
  return {
    faults: findings.filter((finding) => !isWarning(finding)),
    warnings: findings.filter(isWarning),
  };
}

/** A fault with its sentence. */
export function toFinding(fault: SchemeFault, language: Language): SchemeFinding {
  return { ...fault, sentence: schemeFaultSentence(fault, language) };
}

/** The sentence of a fault: what is wrong, where, and what to do. */
export function schemeFaultSentence(fault: SchemeFault, language: Language): string {
  return formatMessage(schemeFaultTexts[fault.code], language, { at: fault.at, ...fault.values });
}
