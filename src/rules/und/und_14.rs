//! UND-14: a survey with names is used only when it must be (opplæringsforskrifta § 20-5).

use crate::case::{Case, MethodEntry};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law::{self, OPPLARINGSLOVA_IN_FORCE};
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-14",
    severity: Severity::Error,
    basis: &[&law::SURVEYS],
    title: Text::new(
        "En undersøkelse som ikke er anonym, brukes bare når den må",
        "Ei undersøking som ikkje er anonym, blir berre brukt når ho må",
        "A survey that is not anonymous is used only when it must be",
    ),
    why: Text::new(
        "Å be elever skrive med navn om hverandre er et stort inngrep. Forskriften tillater det i en sak bare når problemet \
         er langvarig, uoversiktlig eller komplisert, når andre undersøkelser ikke har ført fram, og så lite inngripende \
         som mulig.",
        "Å be elevar skrive med namn om kvarandre er eit stort inngrep. Forskrifta tillèt det i ei sak berre når problemet \
         er langvarig, uoversiktleg eller komplisert, når andre undersøkingar ikkje har ført fram, og så lite inngripande \
         som råd.",
        "Asking pupils to write about each other with names is a great intrusion. The regulation allows it in a case only \
         where the problem is long-lasting, unclear or complicated, where other kinds of investigation have led nowhere, \
         and with the least possible intrusion.",
    ),
    limits: Text::new(
        "Regelen ser at `grunnlag` og `personvern` er ført, og at noe annet er prøvd på en tidligere dag; ikke om grunnen \
         holder. Er noe annet prøvd samme dag, og mangler bare `personvern`, er det advarsel. Undersøkelser med \
         `formål: forebygging` har UND-16.",
        "Regelen ser at `grunnlag` og `personvern` er ført, og at noko anna er prøvd på ein tidlegare dag; ikkje om grunnen \
         held. Er noko anna prøvd same dagen, og manglar berre `personvern`, er det åtvaring. Undersøkingar med \
         `formål: forebygging` har UND-16.",
        "The rule sees that `grunnlag` and `personvern` are recorded, and that something else was tried on an earlier day; \
         not whether the ground holds. Where something else was tried on the same day, and where only `personvern` is \
         missing, it is a warning. Surveys with `formål: forebygging` have UND-16.",
    ),
    since: "0.1.0",
    from: Some(OPPLARINGSLOVA_IN_FORCE),
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_GROUND, &FIRST, &NO_PRIVACY],
    examples: &[
        Example {
            good: true,
            date: "2026-09-15",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 vet ikke hvem som bestemmer lagene. }
      - { type: ikke_anonym_undersøkelse, dato: 2026-09-14, av: S1, grunnlag: uoversiktlig, personvern: Bare S1 leser svarene. Det er frivillig., funn: Lagene avtales i en chat. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: S1 ser på lagene. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-09-10",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - type: ikke_anonym_undersøkelse # <-
        dato: 2026-09-08 # <-
        av: S1
        grunnlag: uoversiktlig
        funn: Lagene avtales i en chat.
      - type: ikke_anonym_undersøkelse # <-
        dato: 2026-09-10
        av: S1
        personvern: Bare S1 leser svarene. Det er frivillig.
        funn: Det samme.
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-09, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte. }
",
        },
    ],
    check: Some(check),
};

static NO_GROUND: Message = Message {
    headline: Text::new(
        "Filen viser ikke hvorfor undersøkelsen ikke kunne være anonym.",
        "Fila viser ikkje kvifor undersøkinga ikkje kunne vere anonym.",
        "The file does not show why the survey could not be anonymous.",
    ),
    label: Text::new("uten `grunnlag`", "utan `grunnlag`", "without `grunnlag`"),
    help: Text::new(
        "Skriv i `grunnlag` om saken er langvarig, uoversiktlig eller komplisert. Er den ikke det, gjør undersøkelsen \
         anonym.",
        "Skriv i `grunnlag` om saka er langvarig, uoversiktleg eller komplisert. Er ho ikkje det, gjer undersøkinga anonym.",
        "Write in `grunnlag` whether the matter is long-lasting, unclear or complicated. If it is not, make the survey \
         anonymous.",
    ),
};

static FIRST: Message = Message {
    headline: Text::new(
        "Undersøkelsen ble brukt før noe mindre inngripende var prøvd.",
        "Undersøkinga vart brukt før noko mindre inngripande var prøvd.",
        "The survey was used before anything less intrusive was tried.",
    ),
    label: Text::new("ingenting er ført før dette", "ingenting er ført før dette", "nothing is recorded before this"),
    help: Text::new(
        "Prøv samtaler og observasjon først. Er det gjort, så før det under `metoder` med dato.",
        "Prøv samtalar og observasjon først. Er det gjort, så før det under `metoder` med dato.",
        "Try talks and observation first. If that was done, record it under `metoder` with its date.",
    ),
};

static NO_PRIVACY: Message = Message {
    headline: Text::new(
        "Filen viser ikke hvordan opplysningene om elevene blir vernet.",
        "Fila viser ikkje korleis opplysningane om elevane blir verna.",
        "The file does not show how the information on the pupils is protected.",
    ),
    label: Text::new("uten `personvern`", "utan `personvern`", "without `personvern`"),
    help: Text::new(
        "Skriv i `personvern` hva elever og foreldre fikk vite, hvem som leser svarene, og når de blir slettet.",
        "Skriv i `personvern` kva elevar og foreldre fekk vite, kven som les svara, og når dei blir sletta.",
        "Write in `personvern` what pupils and parents were told, who reads the answers and when they are deleted.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread =
        ["undersøkelser/*/metoder/*/type", "undersøkelser/*/metoder/*/dato", "undersøkelser/*/metoder/*/formål"];
    if context.is_unclear(&unread) {
        return;
    }
    let case = context.case;
    for survey in super::methods(case).filter(|method| super::is_survey_in_case(method)) {
        if context.gaps.plainly_lack(survey.node, "grunnlag") {
            findings.add(Found::in_section(&NO_GROUND, survey.node));
        }
        if let Some(found) = nothing_before(case, survey) {
            findings.add(found);
        }
        if context.gaps.plainly_lack(survey.node, "personvern") {
            findings.add(Found::in_section(&NO_PRIVACY, survey.node).severity(Severity::Warning));
        }
    }
}

fn nothing_before(case: &Case<'_>, survey: &MethodEntry<'_>) -> Option<Found> {
    let (date, date_at) = survey.date?.dated()?;
    let milder = super::methods(case).filter(|method| !super::is_survey_in_case(method));
    let talks = case.hearings.iter().filter(|hearing| !super::is_excused(hearing));
    let days = milder.filter_map(|method| method.date).chain(talks.filter_map(|hearing| hearing.date));
    let first = days.filter_map(|day| day.date).min();
    let weight = match first {
        Some(first) if first < date => return None,
        Some(first) if first == date => Severity::Warning,
        _ => Severity::Error,
    };
    Some(Found::at(&FIRST, date_at).severity(weight))
}
