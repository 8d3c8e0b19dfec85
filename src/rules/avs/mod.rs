//! Closing a case: the duty lasts until the pupil has it safe and good (§ 12-2).

mod avs_01;
mod avs_02;
mod avs_03;
mod avs_04;
mod avs_05;
mod avs_06;
mod avs_07;
mod avs_08;

use jiff::civil::Date;

use super::{Context, Rule, Unruled};
use crate::case::{Closing, ClosingReason};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &avs_01::RULE,
    &avs_02::RULE,
    &avs_03::RULE,
    &avs_04::RULE,
    &avs_05::RULE,
    &avs_06::RULE,
    &avs_07::RULE,
    &avs_08::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];

/// The closing that stands, with its day. None where it is still to come, was undone, or cannot be read.
fn closing<'a>(context: &Context<'a>) -> Option<(&'a Closing<'a>, Date)> {
    let is_unclear = context.is_unclear(&["avslutning/dato", "avslutning/årsak", "gjenåpninger/*/dato"]);
    let closing = context.case.closing.as_ref().filter(|_| context.is_closed() && !is_unclear)?;
    Some((closing, context.closed_on()?))
}

/// Whether the case was closed because all is said to be well, or for another reason that leaves the pupil at the school.
fn is_settled(closing: &Closing<'_>) -> bool {
    closing.reason.is_some_and(|reason| matches!(*reason, ClosingReason::SafeAndGood | ClosingReason::Other))
}

/// A case closed as it should be, as an example.
const CLOSED_WELL: &str = "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 har vært med på lag hver dag i tre uker og sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  oppfølging: { dato: 2026-10-30, hva: S1 spør E1 hvordan det går. }
  informert: [E1, F1, L1, A1]
";
