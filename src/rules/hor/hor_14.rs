//! HOR-14: a pupil who needs an interpreter or another way to communicate has it when heard.

use crate::case::{Case, Hearing, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "HOR-14",
    severity: Severity::Warning,
    basis: &[&law::COMMUNICATION, &law::PARTICIPATION],
    title: Text::new(
        "En elev som trenger tolk, tegnspråk eller ASK, har det når eleven blir hørt",
        "Ein elev som treng tolk, teiknspråk eller ASK, har det når eleven blir høyrd",
        "A pupil who needs an interpreter, sign language or AAC has it when heard",
    ),
    why: Text::new(
        "Retten til å si hva man mener, er lite verdt på et språk man ikke behersker. Er det ført at eleven trenger \
         tolk, tegnspråk eller annen støtte, skal det også stå at støtten var der.",
        "Retten til å seie kva ein meiner, er lite verd på eit språk ein ikkje meistrar. Er det ført at eleven treng \
         tolk, teiknspråk eller annan støtte, skal det òg stå at støtta var der.",
        "The right to say what one thinks is worth little in a language one does not master. Where it is recorded \
         that the pupil needs an interpreter, sign language or other support, it shall also be recorded that the \
         support was there.",
    ),
    limits: Text::new(
        "Regelen ser om `støtte` er ført, eller om en person med rollen `ekstern` var til stede, for det kan være \
         tolken. Den ser ikke om støtten var god nok. Samtaler med foreldre er utenfor.",
        "Regelen ser om `støtte` er ført, eller om ein person med rolla `ekstern` var til stades, for det kan vere \
         tolken. Han ser ikkje om støtta var god nok. Samtalar med foreldre er utanfor.",
        "The rule sees whether `støtte` is recorded, or whether somebody with the role `ekstern` was present, who \
         may be the interpreter. It does not see whether the support was good enough. Talks with parents are left \
         out.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_SUPPORT],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja, kommunikasjon: tegnspråk }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E2, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, støtte: tegnspråktolk, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, støtte: tegnspråktolk, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, støtte: tegnspråktolk, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja, kommunikasjon: tegnspråk }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E2, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, støtte: tegnspråktolk, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag., fulgt: ja } # <-
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, støtte: tegnspråktolk, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
" },
    ],
    check: Some(check),
};

static NO_SUPPORT: Message = Message {
    headline: Text::new(
        "Eleven trenger støtte for å kommunisere, men det står ikke at støtten var der da eleven ble hørt.",
        "Eleven treng støtte for å kommunisere, men det står ikkje at støtta var der då eleven vart høyrd.",
        "The pupil needs support to communicate, but it is not recorded that the support was there at the hearing.",
    ),
    label: Text::new("mangler `støtte`", "manglar `støtte`", "lacks `støtte`"),
    help: Text::new(
        "Skriv under `støtte` hvem som tolket, eller hvilken støtte eleven hadde. Var den ikke der, så tilby en ny \
         samtale med støtte.",
        "Skriv under `støtte` kven som tolka, eller kva støtte eleven hadde. Var ho ikkje der, så tilby ein ny \
         samtale med støtte.",
        "Write under `støtte` who interpreted, or what support the pupil had. If it was not there, offer a new talk \
         with support.",
    ),
};

const HERE_TOO: Text = Text::new("her også", "her òg", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let without = context.case.hearings.iter().filter(|hearing| super::took_place(context, hearing));
    let without: Vec<_> = without.filter(|hearing| lacks_support(context, hearing)).collect();
    let Some((first, others)) = without.split_first() else { return };
    let found = Found::in_section(&NO_SUPPORT, first.node);
    findings.add(others.iter().fold(found, |found, other| found.label(super::place(other), HERE_TOO)));
}

fn lacks_support(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    let person = hearing.who.and_then(|who| context.case.person(who.value));
    person.is_some_and(|person| person.has_role(Role::Pupil) && person.communication.is_some())
        && context.gaps.plainly_lack(hearing.node, "støtte")
        && !somebody_from_outside(context.case, hearing)
}

fn somebody_from_outside(case: &Case<'_>, hearing: &Hearing<'_>) -> bool {
    hearing.present.iter().any(|code| case.role(code.value) == Some(Role::External))
}
