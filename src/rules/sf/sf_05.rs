//! SF-05: the pupil or a parent reported the case to Statsforvalteren, or somebody on their authority.

use super::undecided;
use crate::case::{Care, Case, Code, Role, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SF-05",
    severity: Severity::Warning,
    basis: &[&law::ENFORCEMENT, &law::CIRCULAR_STATSFORVALTER],
    title: Text::new(
        "Den som meldte saken til statsforvalteren, kan melde den",
        "Den som melde saka til statsforvaltaren, kan melde ho",
        "Whoever reported the case to Statsforvalteren may do so",
    ),
    why: Text::new(
        "Det er eleven, uansett alder, og foreldrene som kan ta saken til statsforvalteren. Andre trenger fullmakt. Melder feil \
         person, blir saken ikke behandlet, og eleven tror at noen ser på den.",
        "Det er eleven, uansett alder, og foreldra som kan ta saka til statsforvaltaren. Andre treng fullmakt. Melder feil \
         person, blir ikkje saka handsama, og eleven trur at nokon ser på ho.",
        "It is the pupil, of any age, and the parents who may take the case to Statsforvalteren. Others need authority. If \
         the wrong person reports, the case is not heard, and the pupil believes that somebody is looking at it.",
    ),
    limits: Text::new(
        "Statsforvalteren avgjør hvem som kan melde. Regelen ser bare rollen, foreldreansvaret og omsorgen i filen. Har noen vist \
         fullmakt i `kontakt`, godtas det. Fosterforeldre og barnevern godtas når de har omsorgen. Om en elev over 18 år er \
         enig i at foreldrene melder, ser den ikke. At det ikke står hvem som meldte, er en merknad. Er \
         saken avgjort, er regelen stille.",
        "Statsforvaltaren avgjer kven som kan melde. Regelen ser berre rolla, foreldreansvaret og omsorga i fila. Har nokon vist \
         fullmakt i `kontakt`, blir det godteke. Fosterforeldre og barnevern blir godtekne når dei har omsorga. Om ein elev \
         over 18 år er samd i at foreldra melder, ser han ikkje. At det ikkje står kven som melde, er ein merknad. Er \
         saka avgjord, er regelen still.",
        "Statsforvalteren decides who may report. The rule sees only the role, parental responsibility and care in the file. \
         Whoever showed authority in `kontakt` is accepted, and so are foster parents and child welfare where they have the \
         care. Whether a pupil over 18 agrees to the parents' reporting it does not see. That nobody is named is a note. \
         Where the case is decided, the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&CANNOT_REPORT, &NOT_SAID],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt:
    dato: 2026-09-28
    av: L1 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28 } # <-
",
        },
    ],
    check: Some(check),
};

static CANNOT_REPORT: Message = Message {
    headline: Text::new(
        "Saken er meldt til statsforvalteren av noen som verken er eleven, en forelder eller har vist fullmakt.",
        "Saka er meld til statsforvaltaren av nokon som verken er eleven, ein forelder eller har vist fullmakt.",
        "The case was reported to Statsforvalteren by somebody who is neither the pupil, a parent nor has shown authority.",
    ),
    label: Text::new("kan trolig ikke melde saken", "kan truleg ikkje melde saka", "probably cannot report the case"),
    help: Text::new(
        "Rett `av` om en annen meldte. Meldte noen på vegne av familien, så før samtalen i `kontakt` med `fullmektig: ja` og \
         `fullmakt: ja`.",
        "Rett `av` om ein annan melde. Melde nokon på vegner av familien, så før samtalen i `kontakt` med `fullmektig: ja` og \
         `fullmakt: ja`.",
        "Correct `av` if another person reported. If somebody did so for the family, record the contact in `kontakt` with \
         `fullmektig: ja` and `fullmakt: ja`.",
    ),
};

static NOT_SAID: Message = Message {
    headline: Text::new(
        "Filen sier ikke hvem som meldte saken til statsforvalteren.",
        "Fila seier ikkje kven som melde saka til statsforvaltaren.",
        "The file does not say who reported the case to Statsforvalteren.",
    ),
    label: Text::new("mangler `av`", "manglar `av`", "lacks `av`"),
    help: Text::new(
        "Skriv koden til eleven eller forelderen som meldte saken, i `av`.",
        "Skriv koden til eleven eller forelderen som melde saka, i `av`.",
        "Write the code of the pupil or parent who reported the case in `av`.",
    ),
};

const PEOPLE: &[&str] = &[
    "elev",
    "statsforvalter/meldt/av",
    "personer/*/rolle",
    "personer/*/til",
    "personer/*/foreldreansvar",
    "personer/*/omsorg",
    "kontakt/*/med",
    "kontakt/*/fullmakt",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(reported) = undecided(context).and_then(|there| there.section.reported.as_ref()) else { return };
    let Some(by) = reported.by else {
        if context.gaps.plainly_lack(reported.node, "av") {
            findings.add(Found::in_section(&NOT_SAID, reported.node).severity(Severity::Note));
        }
        return;
    };
    // Whom the file does not know is the reference rule's matter.
    let Some(role) = case.role(by.value) else { return };
    if !context.is_unclear(PEOPLE) && !may_report(case, by, role) && !showed_authority(case, by) {
        findings.add(Found::at(&CANNOT_REPORT, by.node));
    }
}

fn may_report(case: &Case<'_>, by: Code<'_>, role: Role) -> bool {
    let care = case.subject().and_then(|pupil| pupil.care).map(|care| care.value);
    match role {
        Role::Pupil | Role::PupilGroup => case.is_subject(by.value),
        Role::Guardian => is_parent_of_subject(case, by.value) || care == Some(Care::Foster),
        Role::ChildWelfare => matches!(care, Some(Care::ChildWelfare | Care::Foster)),
        Role::HomeGroup => case.is_about_class(),
        _ => false,
    }
}

/// Whether somebody is a guardian of the pupil, in a case about a class of any pupil, and not without responsibility.
fn is_parent_of_subject(case: &Case<'_>, code: &str) -> bool {
    let Some(guardian) = case.person(code) else { return false };
    let without = guardian.parental_responsibility.is_some_and(|answer| *answer == YesNo::No);
    let of_subject = guardian.guardian_of.is_none_or(|pupil| case.is_subject(pupil.value));
    of_subject && !without
}

fn showed_authority(case: &Case<'_>, by: Code<'_>) -> bool {
    let with = |code: &Code<'_>| code.value == by.value;
    case.contacts.iter().any(|contact| YesNo::said(contact.authorised) && contact.with.iter().any(with))
}
