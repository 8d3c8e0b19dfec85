//! SF-03: the pupil still goes to the school that the case at Statsforvalteren is about.

use super::undecided;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SF-03",
    severity: Severity::Warning,
    basis: &[&law::ENFORCEMENT_CONDITIONS, &law::CIRCULAR_STATSFORVALTER],
    title: Text::new(
        "Eleven går på skolen når saken er hos statsforvalteren",
        "Eleven går på skolen når saka er hos statsforvaltaren",
        "The pupil goes to the school while the case is with Statsforvalteren",
    ),
    why: Text::new(
        "Statsforvalteren skal som hovedregel avvise saken når eleven ikke lenger går på skolen. Særlige grunner kan likevel \
         tale for å behandle den, for eksempel når eleven vil tilbake eller måtte flytte på grunn av det som skjedde.",
        "Statsforvaltaren skal som hovudregel avvise saka når eleven ikkje lenger går på skolen. Særlege grunnar kan likevel \
         tale for å handsame ho, til dømes når eleven vil tilbake eller måtte flytte på grunn av det som hende.",
        "As a main rule Statsforvalteren shall dismiss the case when the pupil no longer goes to the school. Special reasons \
         may still speak for hearing it, for instance when the pupil wants to come back or had to move because of what \
         happened.",
    ),
    limits: Text::new(
        "Regelen melder bare at vilkåret trolig ikke er oppfylt; det er ikke noe brudd. At filen ikke sier om eleven går der, er \
         en merknad. Eksemplene på særlige grunner er brilles egne. Med særlige grunner, i klassesaker og når saken er \
         avgjort, er regelen stille.",
        "Regelen melder berre at vilkåret truleg ikkje er oppfylt; det er ikkje noko brot. At fila ikkje seier om eleven går \
         der, er ein merknad. Døma på særlege grunnar er brille sine eigne. Med særlege grunnar, i klassesaker og når saka er \
         avgjord, er regelen still.",
        "The rule tells only that the condition is probably not met; that is no breach. That the file does not say whether the \
         pupil goes there is a note. The examples of special reasons are brille's own. With special reasons, in cases about a \
         class and where the case is decided, the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SF-04"],
    missing: None,
    messages: &[&LEFT, &NOT_SAID],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1:
    rolle: elev
    trinn: 6
    ved_skolen: nei # <-
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: # <-
    rolle: elev
    trinn: 6
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
",
        },
    ],
    check: Some(check),
};

static LEFT: Message = Message {
    headline: Text::new(
        "Saken er meldt til statsforvalteren, men eleven går ikke lenger på skolen.",
        "Saka er meld til statsforvaltaren, men eleven går ikkje lenger på skolen.",
        "The case is reported to Statsforvalteren, but the pupil no longer goes to the school.",
    ),
    label: Text::new("går ikke på skolen", "går ikkje på skolen", "does not go to the school"),
    help: Text::new(
        "Skriv under `særlige_grunner` hvorfor saken likevel bør behandles, eller rett `ved_skolen`.",
        "Skriv under `særlige_grunner` kvifor saka likevel bør handsamast, eller rett `ved_skolen`.",
        "Write under `særlige_grunner` why the case should be heard all the same, or correct `ved_skolen`.",
    ),
};

static NOT_SAID: Message = Message {
    headline: Text::new(
        "Saken er meldt til statsforvalteren, men filen sier ikke om eleven går på skolen nå.",
        "Saka er meld til statsforvaltaren, men fila seier ikkje om eleven går på skolen no.",
        "The case is reported to Statsforvalteren, but the file does not say whether the pupil goes to the school now.",
    ),
    label: Text::new("mangler `ved_skolen`", "manglar `ved_skolen`", "lacks `ved_skolen`"),
    help: Text::new(
        "Sett `ved_skolen` til `ja` eller `nei`.",
        "Set `ved_skolen` til `ja` eller `nei`.",
        "Set `ved_skolen` to `ja` or `nei`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(case_there) = undecided(context).filter(|there| there.section.special_reasons.is_none()) else { return };
    let Some(pupil) = case.subject() else { return };
    if let Some(left) = case_there.pupil_left(case) {
        findings.add(Found::at(&LEFT, left));
    } else if context.gaps.plainly_lack(pupil.node, "ved_skolen") {
        findings.add(Found::in_section(&NOT_SAID, pupil.node).severity(Severity::Note));
    }
}
