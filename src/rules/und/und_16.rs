//! UND-16: preventive surveys do not name pupils in negative relations (opplæringsforskrifta § 20-5).

use crate::case::{Method, MethodEntry, Purpose, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law::{self, OPPLARINGSLOVA_IN_FORCE};
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-16",
    severity: Severity::Error,
    basis: &[&law::SURVEYS],
    title: Text::new(
        "Forebyggende undersøkelser navngir ikke elever negativt",
        "Førebyggjande undersøkingar namngir ikkje elevar negativt",
        "Preventive surveys do not name pupils in a negative light",
    ),
    why: Text::new(
        "I forebyggende arbeid tillater ikke forskriften at elever blir bedt om å navngi medelever i spørsmål om negative \
         forhold. Slike lister kan gi en elev et stempel uten at det finnes noen sak, og uten at eleven får svare.",
        "I førebyggjande arbeid tillèt ikkje forskrifta at elevar blir bedne om å namngi medelevar i spørsmål om negative \
         forhold. Slike lister kan gi ein elev eit stempel utan at det finst noka sak, og utan at eleven får svare.",
        "In preventive work the regulation does not allow asking pupils to name fellow pupils in questions on negative \
         relations. Such lists may brand a pupil without any case, and without a chance to answer.",
    ),
    limits: Text::new(
        "Regelen ser bare det filen sier om undersøkelser med `formål: forebygging`, ikke spørsmålene selv. Er det ikke sagt \
         om en undersøkelse som ikke er anonym, navngir negativt, er det en advarsel.",
        "Regelen ser berre det fila seier om undersøkingar med `formål: forebygging`, ikkje spørsmåla sjølve. Er det ikkje \
         sagt om ei undersøking som ikkje er anonym, namngir negativt, er det ei åtvaring.",
        "The rule sees only what the file says of surveys with `formål: forebygging`, not the questions themselves. Where \
         it is not said whether a survey that is not anonymous names negatively, it is a warning.",
    ),
    since: "0.1.0",
    from: Some(OPPLARINGSLOVA_IN_FORCE),
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NAMES, &NOT_SAID],
    examples: &[
        Example {
            good: true,
            date: "2026-09-09",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: sosiogram, dato: 2026-09-08, av: L1, formål: forebygging, navngir_negativt: nei, funn: E1 er valgt av én. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: S1 ser på lagene. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-09-09",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - type: sosiogram
        dato: 2026-09-08
        av: L1
        formål: forebygging
        navngir_negativt: ja # <-
        funn: E1 er valgt av én.
      - type: ikke_anonym_undersøkelse # <-
        dato: 2026-09-09
        av: L1
        formål: forebygging
        funn: Lagene avtales i en chat.
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte. }
",
        },
    ],
    check: Some(check),
};

static NAMES: Message = Message {
    headline: Text::new(
        "En forebyggende undersøkelse ber elever navngi medelever i spørsmål om negative forhold.",
        "Ei førebyggjande undersøking bed elevar namngi medelevar i spørsmål om negative forhold.",
        "A preventive survey asks pupils to name fellow pupils in questions on negative relations.",
    ),
    label: Text::new("ikke tillatt", "ikkje tillate", "not allowed"),
    help: Text::new(
        "Slett svarene om negative forhold, og still bare spørsmål uten navn eller om positive valg. Gjaldt undersøkelsen \
         denne saken, skriv `formål: sak`.",
        "Slett svara om negative forhold, og still berre spørsmål utan namn eller om positive val. Gjaldt undersøkinga denne \
         saka, skriv `formål: sak`.",
        "Delete the answers on negative relations, and ask only questions without names or on positive choices. If the \
         survey was about this case, write `formål: sak`.",
    ),
};

static NOT_SAID: Message = Message {
    headline: Text::new(
        "Filen viser ikke om den forebyggende undersøkelsen ber om navn i negative spørsmål.",
        "Fila viser ikkje om den førebyggjande undersøkinga bed om namn i negative spørsmål.",
        "The file does not show whether the preventive survey asks for names in negative questions.",
    ),
    label: Text::new("uten `navngir_negativt`", "utan `navngir_negativt`", "without `navngir_negativt`"),
    help: Text::new(
        "Skriv `navngir_negativt: nei` når ingen spørsmål om negative forhold ber om navn.",
        "Skriv `navngir_negativt: nei` når ingen spørsmål om negative forhold bed om namn.",
        "Write `navngir_negativt: nei` where no question on negative relations asks for names.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for method in super::methods(context.case).filter(|method| is_preventive(method)) {
        let is_survey = super::is_a(method, Method::NonAnonymousSurvey);
        match method.names_negative {
            Some(names) if names.value == YesNo::Yes => findings.add(Found::at(&NAMES, names.node)),
            None if is_survey && context.gaps.plainly_lack(method.node, "navngir_negativt") => {
                findings.add(Found::in_section(&NOT_SAID, method.node).severity(Severity::Warning));
            }
            _ => {}
        }
    }
}

fn is_preventive(method: &MethodEntry<'_>) -> bool {
    method.purpose.is_some_and(|purpose| purpose.value == Purpose::Prevention)
}
