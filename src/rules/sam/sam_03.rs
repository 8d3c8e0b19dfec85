//! SAM-03: sharing with another service has a ground.

use crate::case::{Case, Cooperation, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAM-03",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::SECRECY_EXCEPTIONS, &law::SECRECY_PURPOSES, &law::SERVICES],
    title: Text::new(
        "Opplysninger som deles med andre, deles på et grunnlag",
        "Opplysningar som blir delte med andre, blir delte på eit grunnlag",
        "Information shared with others is shared on a ground",
    ),
    why: Text::new(
        "De som arbeider på skolen, har taushetsplikt om elevens personlige forhold. Opplysninger kan deles når den det gjelder, \
         samtykker, når en lov gir adgang, eller når ingen kan kjennes igjen. Eleven og foreldrene må kunne stole på det.",
        "Dei som arbeider på skolen, har teieplikt om dei personlege forholda til eleven. Opplysningar kan delast når den det gjeld, \
         samtykkjer, når ei lov gir høve til det, eller når ingen kan kjennast igjen. Eleven og foreldra må kunne stole på det.",
        "Those who work at the school have a duty of secrecy about the pupil’s personal circumstances. Information may be shared \
         where the person concerned consents, where a statute allows it, or where nobody can be recognised. The pupil and the \
         parents must be able to trust in that.",
    ),
    limits: Text::new(
        "Regelen ser at `grunnlag` er ført, ikke om samtykket er gyldig eller loven gir adgang, og den vet ikke om noe \
         taushetsbelagt ble delt. Derfor er det en advarsel og ingen feil. Samarbeid med skoleeieren og med noen som arbeider \
         på skolen, blir ikke vurdert, med unntak av helsesykepleieren.",
        "Regelen ser at `grunnlag` er ført, ikkje om samtykket er gyldig eller lova gir høve til det, og han veit ikkje om noko \
         som er underlagt teieplikt, vart delt. Difor er det ei åtvaring og ingen feil. Samarbeid med skoleeigaren og med nokon som \
         arbeider på skolen, blir ikkje vurdert, med unntak av helsesjukepleiaren.",
        "The rule sees that `grunnlag` is recorded, not whether the consent is valid or the statute allows it, and it does not know \
         whether anything under secrecy was shared. That is why it is a warning and no error. Cooperation with the owner and with \
         somebody who works at the school is not judged, the school nurse excepted.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
samarbeid:
  - { dato: 2026-09-09, med: PP1, hva: Drøftet lagene uten å nevne elever., grunnlag: anonymt }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
samarbeid:
  - { dato: 2026-09-09, med: PP1, hva: Drøftet lagene. } # <-
  - { dato: 2026-09-16, med: PP1, hva: Drøftet lagene igjen. }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Filen viser ikke på hvilket grunnlag opplysninger ble delt med andre.",
        "Fila viser ikkje på kva grunnlag opplysningar vart delte med andre.",
        "The file does not show on which ground information was shared with others.",
    ),
    label: Text::new("uten `grunnlag`", "utan `grunnlag`", "without `grunnlag`"),
    help: Text::new(
        "Skriv i `grunnlag` om det var `samtykke`, `lovhjemmel` eller `anonymt`. Var det ingen av delene, må den det gjelder, \
         få vite det, og delingen stanse.",
        "Skriv i `grunnlag` om det var `samtykke`, `lovhjemmel` eller `anonymt`. Var det ingen av delane, må den det gjeld, få \
         vite det, og delinga stanse.",
        "Write in `grunnlag` whether it was `samtykke`, `lovhjemmel` or `anonymt`. If it was none of them, the person concerned \
         must be told, and the sharing must stop.",
    ),
};

const ALSO: Text = Text::new("her også", "her òg", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["samarbeid/*/med", "personer/*/rolle"]) {
        return;
    }
    let lacks_ground =
        |entry: &&Cooperation<'_>| is_outside(case, entry) && context.gaps.plainly_lack(entry.node, "grunnlag");
    let mut entries = case.cooperation.iter().filter(lacks_ground);
    let Some(first) = entries.next() else { return };
    let found = Found::in_section(&MESSAGE, first.node);
    findings.add(entries.fold(found, |found, entry| found.label(entry.node, ALSO)));
}

/// Whether the cooperation is with somebody from whom secrecy keeps what the school knows.
fn is_outside(case: &Case<'_>, entry: &Cooperation<'_>) -> bool {
    let role = entry.with.and_then(|code| case.role(code.value));
    let is_family = |role| matches!(role, Role::Pupil | Role::Guardian | Role::PupilGroup | Role::HomeGroup);
    let is_inside = |role: Role| role == Role::Owner || role.works_at_school() || is_family(role);
    role.is_some_and(|role| role == Role::Nurse || !is_inside(role))
}
