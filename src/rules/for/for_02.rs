//! FOR-02: both parents with parental responsibility are told alike.

use jiff::civil::Date;

use crate::case::{At, Case, Home, Person, Topic, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

static SCHOOL_DAYS: Setting = Setting {
    rule: "FOR-02",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "skoledager fra den ene forelderen fikk vite noe, til den andre også må ha fått vite det",
        "skoledagar frå den eine forelderen fekk vite noko, til den andre òg må ha fått vite det",
        "school days from when one parent was told until the other must have been told too",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-02",
    severity: Severity::Warning,
    basis: &[&law::INFORMATION, &law::CHILDREN_ACT_ACCESS],
    title: Text::new(
        "Begge foreldre med foreldreansvar får den samme informasjonen",
        "Begge foreldre med foreldreansvar får den same informasjonen",
        "Both parents with parental responsibility get the same information",
    ),
    why: Text::new(
        "Foreldre som begge har foreldreansvar, har lik rett til opplysninger om barnet, også når de ikke bor \
         sammen. Barnet er hos begge, og den som ikke vet, kan verken trøste eller følge med.",
        "Foreldre som begge har foreldreansvar, har lik rett til opplysningar om barnet, òg når dei ikkje bur \
         saman. Barnet er hos begge, og den som ikkje veit, kan verken trøyste eller følgje med.",
        "Parents who both have parental responsibility have an equal right to information on the child, also \
         where they do not live together. The child is with both, and whoever does not know can neither comfort \
         nor keep watch.",
    ),
    limits: Text::new(
        "Regelen teller kontakt, samtaler, evalueringer, utleveringer og egne meldinger for hver forelder med \
         `foreldreansvar: ja`. Bor eleven fast hos begge, eller står det ikke noe om `bor_hos`, når én beskjed oftest \
         fram til begge, og da er det bare en merknad. Regelen er stille når barnevernet har omsorgen, når eleven er \
         18 år, og når filen sier hvorfor foreldrene ikke er varslet. Antall dager er brilles eget forslag.",
        "Regelen tel kontakt, samtalar, evalueringar, utleveringar og eigne meldingar for kvar forelder med \
         `foreldreansvar: ja`. Bur eleven fast hos begge, eller står det ikkje noko om `bor_hos`, når éin beskjed \
         oftast fram til begge, og då er det berre ein merknad. Regelen er still når barnevernet har omsorga, når \
         eleven er 18 år, og når fila seier kvifor foreldra ikkje er varsla. Talet på dagar er brille sitt eige \
         framlegg.",
        "The rule counts contact, talks, evaluations, handouts and own reports for each parent with \
         `foreldreansvar: ja`. Where the pupil lives with both, or `bor_hos` is not stated, one message mostly \
         reaches both, and it is only a note. The rule is silent where child welfare has the care, where the \
         pupil is 18, and where the file says why the parents were not told. The number of days is brille's own \
         proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&UNTOLD, &PLAN],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E1, foreldreansvar: nei, bor_hos: nei }
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
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: delt }
  F2: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: delt } # <-
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
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E1, foreldreansvar: ja } # <-
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
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: delt }
  F2: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: delt } # <-
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1, F2], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
    ],
    check: Some(check),
};

static UNTOLD: Message = Message {
    headline: Text::new(
        "Filen viser ingen kontakt med {person}, som har foreldreansvar; den andre forelderen er kontaktet.",
        "Fila viser ingen kontakt med {person}, som har foreldreansvar; den andre forelderen er kontakta.",
        "The file shows no contact with {person}, who has parental responsibility; the other parent was \
         contacted.",
    ),
    label: Text::new("ikke kontaktet", "ikkje kontakta", "not contacted"),
    help: Text::new(
        "Gi den andre forelderen de samme opplysningene, og før det under `kontakt`. Er begge varslet sammen, så \
         skriv begge under `med`.",
        "Gi den andre forelderen dei same opplysningane, og før det under `kontakt`. Er begge varsla saman, så \
         skriv begge under `med`.",
        "Give the other parent the same information, and record it under `kontakt`. If both were told together, \
         write both under `med`.",
    ),
};

static PLAN: Message = Message {
    headline: Text::new(
        "Planen er gitt til den ene forelderen, men ikke til {person}, som også har foreldreansvar.",
        "Planen er gitt til den eine forelderen, men ikkje til {person}, som òg har foreldreansvar.",
        "The plan was given to one parent, but not to {person}, who has parental responsibility too.",
    ),
    label: Text::new("har ikke fått planen", "har ikkje fått planen", "has not got the plan"),
    help: Text::new(
        "Gi planen til begge, eller gå gjennom den med begge, og før det under `utleveringer` eller `kontakt`.",
        "Gi planen til begge, eller gå gjennom han med begge, og før det under `utleveringer` eller `kontakt`.",
        "Give the plan to both, or go through it with both, and record it under `utleveringer` or `kontakt`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unclear = context.is_unclear(&["kontakt/*/med", "utleveringer/*/til", "personer/*/rolle", "personer/*/til"]);
    if unclear || super::home_is_left_out(context) || case.is_in_care() || context.pupil_has_left() {
        return;
    }
    let Some(pupil) = case.pupil else { return };
    let equals: Vec<_> = case.guardians_of(pupil.value).filter(|person| has_responsibility(person)).collect();
    let is_late = |told: Date| {
        let days = context.calendar.school_days_between(told, context.last_day());
        days > context.threshold(&SCHOOL_DAYS) && !super::is_adult(context, told)
    };
    for person in &equals {
        let others = || equals.iter().filter(|other| other.code != person.code);
        let reached = others().filter_map(|other| first_touch(case, other.code)).min().is_some_and(is_late);
        let planned = others().filter_map(|other| first_plan(case, other.code)).min().is_some_and(is_late);
        let apart = others().any(|other| live_apart(person, other));
        let message = if reached && first_touch(case, person.code).is_none() {
            &UNTOLD
        } else if planned && apart && first_plan(case, person.code).is_none() {
            &PLAN
        } else {
            continue;
        };
        let weight = if apart { Severity::Warning } else { Severity::Note };
        let code = At { value: person.code, node: person.node };
        findings.add(Found::in_section(message, person.node).severity(weight).arg("person", named(Some(code))));
    }
}

fn has_responsibility(person: &Person<'_>) -> bool {
    YesNo::said(person.parental_responsibility)
}

/// Whether the file says that two parents have a home each.
fn live_apart(one: &Person<'_>, other: &Person<'_>) -> bool {
    let has_not_all = |person: &Person<'_>| person.lives_here.is_some_and(|home| home.value != Home::Yes);
    has_not_all(one) || has_not_all(other)
}

/// The first day on which a parent heard of the case or spoke of it.
fn first_touch(case: &Case<'_>, code: &str) -> Option<Date> {
    let is_among = |codes: &[crate::case::Code<'_>]| codes.iter().any(|own| own.value == code);
    let contacts = case.contacts.iter().filter(|contact| is_among(&contact.with)).map(|contact| contact.date);
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let talks = methods.filter(|method| is_among(&method.with)).map(|method| method.date);
    let evaluations = case.evaluations.iter().filter(|evaluation| is_among(&evaluation.participants));
    let reports = case.reports.iter().filter(|report| report.from.is_some_and(|from| from.value == code));
    let handouts = case.handouts.iter().filter(|handout| handout.to.is_some_and(|to| to.value == code));
    let days = contacts.chain(talks).chain(evaluations.map(|evaluation| evaluation.date));
    let days = days.chain(reports.map(|report| report.date)).chain(handouts.map(|handout| handout.date));
    days.flatten().filter_map(|day| day.date).min()
}

/// The first day on which a parent got the plan or was told of it.
fn first_plan(case: &Case<'_>, code: &str) -> Option<Date> {
    let handouts = case.handouts.iter().filter(|handout| handout.to.is_some_and(|to| to.value == code));
    let contacts = case
        .contacts
        .iter()
        .filter(|contact| contact.with.iter().any(|with| with.value == code) && super::told_of(contact, Topic::Plan));
    let days = handouts.map(|handout| handout.date).chain(contacts.map(|contact| contact.date));
    days.flatten().filter_map(|day| day.date).min()
}
