//! UND-19: what the parents know is asked for.

use crate::case::{Extent, Method, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-19",
    severity: Severity::Warning,
    basis: &[&law::FUG, &law::COOPERATION],
    title: Text::new(
        "Skolen spør foreldrene om det de vet",
        "Skolen spør foreldra om det dei veit",
        "The school asks the parents what they know",
    ),
    why: Text::new(
        "Skolen skal samarbeide med foreldrene. Barn forteller ofte hjemme det de ikke sier på skolen, og foreldrene \
         ser vondt i magen, dårlig søvn og det som skjer på telefonen om kvelden.",
        "Skolen skal samarbeide med foreldra. Barn fortel ofte heime det dei ikkje seier på skolen, og foreldra ser \
         vondt i magen, dårleg søvn og det som skjer på telefonen om kvelden.",
        "The school shall cooperate with the parents. Children often tell at home what they do not say at school, and \
         parents see the stomach ache, the bad sleep and what happens on the phone in the evening.",
    ),
    limits: Text::new(
        "En `foresattsamtale` i en undersøkelse eller et `innspill` under `kontakt` er nok, én gang i saken. Har \
         foreldrene selv meldt fra, er det bare en merknad. Regelen tier når en grunn står i `begrenset_fordi` eller \
         `foresatte_ikke_varslet_fordi`, når eleven er eller kan være myndig, når saken gjelder en klasse, med \
         `omfang: enkel`, og når ingen metoder er ført, for da sier UND-06 fra. Rådet er FUGs; loven krever samarbeid, \
         ikke en bestemt samtale.",
        "Ein `foresattsamtale` i ei undersøking eller eit `innspill` under `kontakt` er nok, éin gong i saka. Har \
         foreldra sjølve meldt frå, er det berre ein merknad. Regelen teier når ein grunn står i `begrenset_fordi` \
         eller `foresatte_ikke_varslet_fordi`, når eleven er eller kan vere myndig, når saka gjeld ein klasse, med \
         `omfang: enkel`, og når ingen metodar er førte, for då seier UND-06 frå. Rådet er frå FUG; lova krev \
         samarbeid, ikkje ein bestemt samtale.",
        "A `foresattsamtale` in an investigation or an `innspill` under `kontakt` is enough, once in the case. Where \
         the parents themselves reported, it is only a note. The rule is silent where a reason stands in \
         `begrenset_fordi` or `foresatte_ikke_varslet_fordi`, where the pupil is or may be of age, in cases about a \
         class, with `omfang: enkel`, and where no methods are recorded, for then UND-06 speaks. The advice is the \
         parents’ committee’s; the Act requires cooperation, not one particular talk.",
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
            date: "2026-09-09",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: S1 begynner med storefri. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Ingen voksen sto ved ballbingen. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Filen viser ikke at skolen har spurt foreldrene om det de vet.",
        "Fila viser ikkje at skolen har spurt foreldra om det dei veit.",
        "The file does not show that the school has asked the parents what they know.",
    ),
    label: Text::new("foreldrene er ikke spurt", "foreldra er ikkje spurde", "the parents were not asked"),
    help: Text::new(
        "Snakk med foreldrene og før det under `metoder` som `foresattsamtale` med det som kom fram. Er det en grunn \
         til ikke å spørre dem, skriv den i `begrenset_fordi`.",
        "Snakk med foreldra og før det under `metoder` som `foresattsamtale` med det som kom fram. Er det ein grunn \
         til ikkje å spørje dei, skriv han i `begrenset_fordi`.",
        "Talk with the parents and record it under `metoder` as `foresattsamtale` with what came out. If there is a \
         reason not to ask them, state it in `begrenset_fordi`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread = ["undersøkelser/*/metoder/*/type", "undersøkelser/*/begrenset_fordi", "kontakt/*/innspill"];
    if super::progress_is_unclear(context) || context.is_unclear(&unread) || is_excused(context) {
        return;
    }
    let case = context.case;
    let asked = super::methods(case).any(|method| super::is_a(method, Method::GuardianTalk))
        || case.contacts.iter().any(|contact| contact.input.is_some());
    let due = super::due(context).find(|investigation| !investigation.methods.is_empty());
    if let (false, Some(investigation)) = (asked, due) {
        let reported = case.reports.iter().filter_map(|report| report.from);
        let own_report = reported.map(|from| case.role(from.value)).any(|role| role == Some(Role::Guardian));
        let weight = if own_report { Severity::Note } else { Severity::Warning };
        findings.add(Found::in_section(&MESSAGE, investigation.node).severity(weight));
    }
}

/// Whether the file says why the parents were not asked, or it is a case in which they need not be.
fn is_excused(context: &Context<'_>) -> bool {
    let case = context.case;
    case.extent() == Extent::Light
        || case.is_about_class()
        || case.subject().is_some_and(|pupil| case.may_be_adult(pupil, context.today))
        || case.investigations.iter().any(|investigation| investigation.limited_reason.is_some())
        || case.reports.iter().any(|report| report.guardians_not_told_reason.is_some())
}
