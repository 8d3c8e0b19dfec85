//! AVS-06: when the pupil changes school, the file tells what the new school was given and on what ground.

use super::closing;
use crate::case::{ClosingReason, Extent};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "AVS-06",
    severity: Severity::Warning,
    basis: &[&law::PERSONAL_DATA, &law::SECRECY_EXCEPTIONS],
    title: Text::new(
        "Overføringen til ny skole er ført",
        "Overføringa til ny skole er ført",
        "What a new school was given is recorded",
    ),
    why: Text::new(
        "Plikten overfor eleven tar slutt på den gamle skolen og begynner på den nye. Får den nye skolen ikke vite noe, må \
         eleven begynne på nytt med å fortelle. Og det som gis videre, skal ha et grunnlag.",
        "Plikta overfor eleven tek slutt på den gamle skolen og byrjar på den nye. Får den nye skolen ikkje vite noko, må \
         eleven byrje på nytt med å fortelje. Og det som blir gitt vidare, skal ha eit grunnlag.",
        "The duty towards the pupil ends at the old school and begins at the new one. If the new school learns nothing, the \
         pupil must start telling all over again. And what is passed on needs a ground.",
    ),
    limits: Text::new(
        "Loven pålegger ikke skolen å gi alt videre: den nye skolen kan hente det den trenger, og noen opplysninger skal \
         deles. Regelen ser ikke hva som burde vært delt, og ikke om grunnlaget holder. Er det skrevet en begrunnelse, \
         eller er `omfang` `enkel`, blir det bare en merknad. Fem skoledager er brilles eget forslag. Andre elever i saken \
         har fortsatt krav på et trygt miljø.",
        "Lova pålegg ikkje skolen å gi alt vidare: den nye skolen kan hente det han treng, og nokre opplysningar skal delast. \
         Regelen ser ikkje kva som burde vore delt, og ikkje om grunnlaget held. Er det skrive ei grunngiving, eller er \
         `omfang` `enkel`, blir det berre ein merknad. Fem skoledagar er brille sitt eige framlegg. Andre elevar i saka har \
         framleis krav på eit trygt miljø.",
        "The Act does not make the school pass everything on: the new school may fetch what it needs, and some information \
         shall be shared. The rule does not see what should have been shared, nor whether the ground holds. Where an \
         explanation is given or `omfang` is `enkel`, it is only a note. Five school days are brille's own proposal. Other \
         pupils in the case are still entitled to a safe environment.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOTHING_PASSED_ON],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: nei }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
avslutning:
  dato: 2026-09-25
  årsak: byttet_skole
  informert: [E1, F1, L1]
  overføring: { dato: 2026-09-28, til: Lia skole, hva: [Hva som har virket], grunnlag: Samtykke fra F1 }
",
        },
        Example {
            good: false,
            date: "2026-10-12",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: nei }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
avslutning: # <-
  dato: 2026-09-25
  årsak: byttet_skole
  informert: [E1, F1, L1]
",
        },
    ],
    check: Some(check),
};

static NOTHING_PASSED_ON: Message = Message {
    headline: Text::new(
        "Eleven har byttet skole, men filen sier ikke hva den nye skolen fikk vite.",
        "Eleven har bytt skole, men fila seier ikkje kva den nye skolen fekk vite.",
        "The pupil has changed school, but the file does not say what the new school was told.",
    ),
    label: Text::new("mangler `overføring`", "manglar `overføring`", "lacks `overføring`"),
    help: Text::new(
        "Spør eleven og foreldrene hva den nye skolen skal få, og skriv dato, innhold og grunnlag under `overføring`. Skal \
         ingenting gis videre, så skriv hvorfor under `begrunnelse`.",
        "Spør eleven og foreldra kva den nye skolen skal få, og skriv dato, innhald og grunnlag under `overføring`. Skal \
         ingenting bli gitt vidare, så skriv kvifor under `begrunnelse`.",
        "Ask the pupil and the parents what the new school is to get, and record date, content and ground under \
         `overføring`. If nothing is to be passed on, say why under `begrunnelse`.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "AVS-06",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra saken ble avsluttet til overføringen må være ført.",
        "Skoledagar frå saka vart avslutta til overføringa må vere ført.",
        "School days from the closing until the transfer must be on record.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((closing, closed)) = closing(context) else { return };
    let changed = closing.reason.is_some_and(|reason| *reason == ClosingReason::ChangedSchool);
    let is_due = context.calendar.school_days_between(closed, context.today) > context.threshold(&SCHOOL_DAYS);
    if changed && is_due && context.gaps.plainly_lack(closing.node, "overføring") {
        let softened = closing.explanation.is_some() || context.case.extent() == Extent::Light;
        let weight = if softened { Severity::Note } else { Severity::Warning };
        findings.add(Found::in_section(&NOTHING_PASSED_ON, closing.node).severity(weight));
    }
}
