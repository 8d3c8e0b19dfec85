//! FOR-03: a parent without parental responsibility is answered, and told only on request.

use crate::calendar::working_days_between;
use crate::case::{AccessRequest, Answer, Handout, Home, Person, Role, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

static WORKING_DAYS: Setting = Setting {
    rule: "FOR-03",
    key: "arbeidsdager",
    default: 10,
    meaning: Text::new(
        "arbeidsdager fra en forelder uten foreldreansvar ber om opplysninger, til det er svart",
        "arbeidsdagar frå ein forelder utan foreldreansvar ber om opplysningar, til det er svart",
        "working days from a request of a parent without parental responsibility until it is answered",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-03",
    severity: Severity::Warning,
    basis: &[&law::CHILDREN_ACT_ACCESS, &law::SECRECY],
    title: Text::new(
        "En forelder uten foreldreansvar får opplysninger når forelderen ber om det, og alltid et svar",
        "Ein forelder utan foreldreansvar får opplysningar når forelderen ber om det, og alltid eit svar",
        "A parent without parental responsibility gets information on request, and always an answer",
    ),
    why: Text::new(
        "En forelder uten foreldreansvar har etter barnelova rett til opplysninger om barnet når forelderen spør. \
         Skolen kan si nei når det kan skade barnet, og avslaget kan klages inn for statsforvalteren. Da må det \
         gå fram at noen har vurdert det, og hvorfor.",
        "Ein forelder utan foreldreansvar har etter barnelova rett til opplysningar om barnet når forelderen \
         spør. Skolen kan seie nei når det kan skade barnet, og avslaget kan klagast inn for statsforvaltaren. Då \
         må det gå fram at nokon har vurdert det, og kvifor.",
        "Under the Children Act a parent without parental responsibility has a right to information on the child \
         when the parent asks. The school may refuse where it could harm the child, and the refusal can be \
         appealed to Statsforvalteren. So it must show that somebody considered it, and why.",
    ),
    limits: Text::new(
        "Regelen ser foresatte med `foreldreansvar: nei` som eleven ikke bor hos, og vurderer aldri om svaret er \
         riktig. Fosterforeldre og en forelder som eleven bor hos, er ikke med. Loven gir ingen frist i dager; \
         tallet er brilles eget forslag.",
        "Regelen ser føresette med `foreldreansvar: nei` som eleven ikkje bur hos, og vurderer aldri om svaret er \
         rett. Fosterforeldre og ein forelder som eleven bur hos, er ikkje med. Lova gir ingen frist i dagar; \
         talet er brille sitt eige framlegg.",
        "The rule sees guardians with `foreldreansvar: nei` with whom the pupil does not live, and never judges \
         whether the answer is right. Foster parents and a parent with whom the pupil lives are left out. The Act \
         gives no time limit in days; the number is brille's own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORKING_DAYS],
    together: &[],
    missing: None,
    messages: &[&UNANSWERED, &NO_REASON, &UNASKED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E1, foreldreansvar: nei, bor_hos: nei, innsyn: { bedt: 2026-09-14, svar: innvilget, svart: 2026-09-16 } }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
utleveringer:
  - { versjon: 1, til: F1, dato: 2026-09-11, utgave: foresatte }
  - { versjon: 1, til: F2, dato: 2026-09-16, utgave: innsyn }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2:
    rolle: foresatt
    til: E1
    foreldreansvar: nei
    innsyn: { bedt: 2026-09-14 } # <-
  F3: { rolle: foresatt, til: E1, foreldreansvar: nei, innsyn: { bedt: 2026-09-14, svar: avslått, svart: 2026-09-16 } } # <-
  F4: { rolle: foresatt, til: E1, foreldreansvar: nei }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
utleveringer:
  - { versjon: 1, til: F1, dato: 2026-09-11, utgave: foresatte }
  - { versjon: 1, til: F4, dato: 2026-09-16, utgave: foresatte } # <-
",
        },
    ],
    check: Some(check),
};

static UNANSWERED: Message = Message {
    headline: Text::new(
        "Forelderen ba om opplysninger {asked}, men filen viser ikke noe svar.",
        "Forelderen bad om opplysningar {asked}, men fila viser ikkje noko svar.",
        "The parent asked for information on {asked}, but the file shows no answer.",
    ),
    label: Text::new("ikke besvart", "ikkje svart på", "not answered"),
    help: Text::new(
        "Svar skriftlig, og før `svar` og `svart`. Er svaret nei, så skriv hvorfor, og opplys om klageretten.",
        "Svar skriftleg, og før `svar` og `svart`. Er svaret nei, så skriv kvifor, og opplys om klageretten.",
        "Answer in writing, and record `svar` and `svart`. If the answer is no, say why, and tell of the right to \
         appeal.",
    ),
};

static NO_REASON: Message = Message {
    headline: Text::new(
        "En forelder uten foreldreansvar har fått avslag uten begrunnelse i filen.",
        "Ein forelder utan foreldreansvar har fått avslag utan grunngiving i fila.",
        "A parent without parental responsibility was refused, with no reason in the file.",
    ),
    label: Text::new("avslag uten begrunnelse", "avslag utan grunngiving", "refused without a reason"),
    help: Text::new(
        "Skriv under `begrunnelse` hvordan opplysningene kunne skade eleven, og om forelderen er opplyst om \
         klageretten.",
        "Skriv under `begrunnelse` korleis opplysningane kunne skade eleven, og om forelderen er opplyst om \
         klageretten.",
        "Write under `begrunnelse` how the information could harm the pupil, and whether the parent was told of \
         the right to appeal.",
    ),
};

static UNASKED: Message = Message {
    headline: Text::new(
        "Planen er gitt til en forelder uten foreldreansvar, og filen viser ikke at det er innvilget innsyn.",
        "Planen er gitt til ein forelder utan foreldreansvar, og fila viser ikkje at forelderen fekk ja på å få \
         innsyn.",
        "The plan was given to a parent without parental responsibility, and the file shows no granted access.",
    ),
    label: Text::new("gitt uten innvilget innsyn", "gitt utan ja til innsyn", "given without granted access"),
    help: Text::new(
        "Har forelderen bedt om det, så før `innsyn` på personen. Ellers: vurder om utleveringen er et avvik.",
        "Har forelderen bede om det, så før `innsyn` på personen. Elles: vurder om utleveringa er eit avvik.",
        "If the parent asked for it, record `innsyn` on the person. Otherwise consider whether the handout is a \
         breach.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_unclear(&["personer/*/foreldreansvar", "personer/*/innsyn", "personer/*/bor_hos"]) {
        return;
    }
    for person in context.case.people.iter().filter(|person| is_apart(person)) {
        let found = match &person.access_request {
            Some(request) => answer(context, request),
            None => None,
        };
        let handouts = context.case.handouts.iter().filter(|handout| is_unasked(person, handout));
        let unasked = handouts.filter_map(|handout| handout.to).map(|to| Found::at(&UNASKED, to.node));
        found.into_iter().chain(unasked).for_each(|found| findings.add(found));
    }
}

/// Whether a guardian has no parental responsibility and no home for the pupil.
fn is_apart(person: &Person<'_>) -> bool {
    let without = person.parental_responsibility.is_some_and(|has| has.value == YesNo::No);
    let elsewhere = person.lives_here.is_none_or(|home| home.value == Home::No);
    person.has_role(Role::Guardian) && without && elsewhere
}

fn answer(context: &Context<'_>, request: &AccessRequest<'_>) -> Option<Found> {
    match request.answer {
        Some(answer) if answer.value == Answer::Refused => {
            let unreasoned = context.gaps.plainly_lack(request.node, "begrunnelse");
            unreasoned.then(|| Found::at(&NO_REASON, answer.node))
        }
        Some(_) => None,
        None if request.answered.is_some() => None,
        None => {
            let (asked, node) = request.asked?.dated()?;
            let waited = working_days_between(asked, context.last_day());
            let found = || Found::at(&UNANSWERED, node).arg("asked", Arg::Date(asked));
            (waited > context.threshold(&WORKING_DAYS)).then(found)
        }
    }
}

/// Whether a copy went to somebody who had not asked for it, or whose request was not granted.
fn is_unasked(person: &Person<'_>, handout: &Handout<'_>) -> bool {
    let granted = person.access_request.as_ref().and_then(|request| request.answer);
    handout.to.is_some_and(|to| to.value == person.code) && granted.is_none_or(|answer| answer.value == Answer::Refused)
}
