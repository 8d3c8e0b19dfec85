//! SAK-06: the file's word on whether the pupil goes to the school agrees with the state of the case.

use crate::case::YesNo;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-06",
    severity: Severity::Warning,
    basis: &[&law::ENFORCEMENT_CONDITIONS, &law::PERSONAL_DATA],
    title: Text::new(
        "Det stemmer om eleven går på skolen",
        "Det stemmer om eleven går på skolen",
        "Whether the pupil goes to the school agrees with the case",
    ),
    why: Text::new(
        "Skolen kan bare gjøre hverdagen trygg for en elev som går der. Har eleven byttet skole, må den nye skolen få vite \
         det den trenger, og den gamle avslutte saken. Og en elev som fortsatt går der, har krav på at arbeidet fortsetter.",
        "Skolen kan berre gjere kvardagen trygg for ein elev som går der. Har eleven bytt skole, må den nye skolen få vite \
         det han treng, og den gamle avslutte saka. Og ein elev som framleis går der, har krav på at arbeidet held fram.",
        "A school can make everyday life safe only for a pupil who goes there. If the pupil has changed school, the new \
         school must learn what it needs and the old one close the case. And a pupil who still goes there is entitled to \
         the work going on.",
    ),
    limits: Text::new(
        "Regelen ser bare at `ved_skolen` og avslutningen sier hver sin ting. Ingen lov sier når saken må avsluttes etter et \
         skolebytte, og saken kan gjelde andre elever også. Er saken meldt til statsforvalteren, taler SF-03 i stedet.",
        "Regelen ser berre at `ved_skolen` og avslutninga seier kvar sin ting. Inga lov seier når saka må avsluttast etter \
         eit skolebyte, og saka kan gjelde andre elevar òg. Er saka meld til statsforvaltaren, talar SF-03 i staden.",
        "The rule sees only that `ved_skolen` and the closing contradict each other. No law says when a case must be closed \
         after a change of school, and the case may concern other pupils too. Where the case was reported to \
         Statsforvalteren, SF-03 speaks instead.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&OPEN, &STILL_HERE],
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
  dato: 2026-10-02
  årsak: byttet_skole
  begrunnelse: Familien har flyttet.
  informert: [E1, F1, L1]
  overføring: { dato: 2026-10-02, til: Lia skole, hva: [Hva som har virket], grunnlag: Samtykke fra F1 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: nei } # <-
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: byttet_skole # <-
  begrunnelse: Familien har flyttet.
  informert: [E1, F1, L1]
  overføring: { dato: 2026-10-02, til: Lia skole, hva: [Hva som har virket], grunnlag: Samtykke fra F1 }
",
        },
    ],
    check: Some(check),
};

static OPEN: Message = Message {
    headline: Text::new(
        "Eleven går ikke lenger på skolen, men saken er åpen.",
        "Eleven går ikkje lenger på skolen, men saka er open.",
        "The pupil no longer goes to the school, but the case is open.",
    ),
    label: Text::new("går ikke på skolen", "går ikkje på skolen", "does not go to the school"),
    help: Text::new(
        "Avslutt saken med `årsak: byttet_skole` eller `sluttet`, og skriv under `overføring` hva den nye skolen fikk. Går \
         eleven der fortsatt, så rett `ved_skolen`.",
        "Avslutt saka med `årsak: byttet_skole` eller `sluttet`, og skriv under `overføring` kva den nye skolen fekk. Går \
         eleven der framleis, så rett `ved_skolen`.",
        "Close the case with `årsak: byttet_skole` or `sluttet`, and record under `overføring` what the new school was \
         given. If the pupil still goes there, correct `ved_skolen`.",
    ),
};

static STILL_HERE: Message = Message {
    headline: Text::new(
        "Saken er avsluttet fordi eleven er borte fra skolen, men filen sier at eleven går der.",
        "Saka er avslutta fordi eleven er borte frå skolen, men fila seier at eleven går der.",
        "The case is closed because the pupil has left the school, but the file says that the pupil goes there.",
    ),
    label: Text::new("men `ved_skolen` er `ja`", "men `ved_skolen` er `ja`", "but `ved_skolen` is `ja`"),
    help: Text::new(
        "Sett `ved_skolen: nei` hvis eleven har sluttet. Går eleven der fortsatt, varer plikten til eleven har det trygt og \
         godt: rett `årsak` eller åpne saken igjen under `gjenåpninger`.",
        "Set `ved_skolen: nei` dersom eleven har slutta. Går eleven der framleis, varer plikta til eleven har det trygt og \
         godt: rett `årsak` eller opne saka att under `gjenåpninger`.",
        "Set `ved_skolen: nei` if the pupil has left. If the pupil still goes there, the duty lasts until the pupil is safe \
         and well: correct `årsak` or reopen the case under `gjenåpninger`.",
    ),
};

const GOES_HERE: Text = Text::new("eleven går her", "eleven går her", "the pupil goes here");

const STATE: &[&str] = &["avslutning/dato", "avslutning/årsak", "gjenåpninger/*/dato", "statsforvalter/meldt/dato"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(enrolled) = case.subject().and_then(|pupil| pupil.enrolled) else { return };
    if context.is_unclear(STATE) {
        return;
    }
    let reason = case.closing.as_ref().and_then(|closing| closing.reason).filter(|_| context.pupil_has_left());
    match (enrolled.value, reason) {
        (YesNo::No, _) if !context.is_closed() && !is_at_county_governor(context) => {
            findings.add(Found::at(&OPEN, enrolled.node));
        }
        (YesNo::Yes, Some(reason)) => {
            findings.add(Found::at(&STILL_HERE, reason.node).label(enrolled.node, GOES_HERE));
        }
        _ => {}
    }
}

fn is_at_county_governor(context: &Context<'_>) -> bool {
    context.case.county_governor.as_ref().is_some_and(|section| section.reported.is_some() && section.ruling.is_none())
}
