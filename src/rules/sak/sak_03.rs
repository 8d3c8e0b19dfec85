//! SAK-03: the role of the school's head fits the kind of school, for the documents take their words from it.

use crate::case::{Case, Role};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-03",
    severity: Severity::Note,
    basis: &[&law::PRIVATE_SCHOOLS],
    title: Text::new(
        "Rollen til den som leder skolen, passer med skoleslaget",
        "Rolla til den som leier skolen, passar med skoleslaget",
        "The role of the school's head fits the kind of school",
    ),
    why: Text::new(
        "I en privatskole står daglig leder der loven sier rektor, og skolens styre der den sier kommunen. Står det feil \
         rolle i filen, får foreldre og elev feil ord for hvem de skal gå til.",
        "I ein privatskole står dagleg leiar der lova seier rektor, og styret for skolen der ho seier kommunen. Står det \
         feil rolle i fila, får foreldre og elev feil ord for kven dei skal gå til.",
        "In a private school the general manager stands where the Act says rektor, and the board where it says the \
         municipality. With the wrong role in the file, parents and pupil get the wrong word for whom to turn to.",
    ),
    limits: Text::new(
        "Loven krever ikke at filen bruker det ene ordet, og mange private skoler kaller lederen rektor; derfor er dette \
         en merknad. De andre reglene behandler rollene likt. Hvem som eier skolen, leser ikke regelen.",
        "Lova krev ikkje at fila bruker det eine ordet, og mange private skolar kallar leiaren rektor; derfor er dette \
         ein merknad. Dei andre reglane behandlar rollene likt. Kven som eig skolen, les ikkje regelen.",
        "The Act does not demand one word of the file, and many private schools call their head rektor; so this is a note. \
         The other rules treat the two roles alike. Who owns the school, the rule does not read.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&OTHER_ROLE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
skole: { navn: Solbakken skole, form: offentlig, trinn: grunnskole, eier: Fjellvik kommune, hovedmål: nb }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
skole: { navn: Solbakken friskole, form: privat, trinn: grunnskole, eier: Solbakken friskole SA, hovedmål: nb }
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor } # <-
",
        },
    ],
    check: Some(check),
};

static OTHER_ROLE: Message = Message {
    headline: Text::new(
        "Rollen passer ikke med skoleslaget: her heter den som leder skolen {role}.",
        "Rolla passar ikkje med skoleslaget: her heiter den som leier skolen {role}.",
        "The role does not fit the kind of school: here the head's role is {role}.",
    ),
    label: Text::new("venter {role} her", "ventar {role} her", "{role} is expected here"),
    help: Text::new(
        "Sett `rolle` til {role}, eller rett `form` under `skole`.",
        "Set `rolle` til {role}, eller rett `form` under `skole`.",
        "Set `rolle` to {role}, or correct `form` under `skole`.",
    ),
};

const THIS_TOO: Text = Text::new("denne også", "denne òg", "this one too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if !says_ownership(case) || context.is_closed() {
        return;
    }
    let (right, wrong) = if case.is_private() { (Role::Head, Role::Principal) } else { (Role::Principal, Role::Head) };
    let mut misnamed = case.people.iter().filter_map(|person| person.role).filter(|role| role.value == wrong);
    if let Some(first) = misnamed.next() {
        let found = Found::at(&OTHER_ROLE, first.node).arg("role", Arg::Key(right.key().to_owned()));
        findings.add(misnamed.fold(found, |found, other| found.label(other.node, THIS_TOO)));
    }
}

fn says_ownership(case: &Case<'_>) -> bool {
    case.school.as_ref().is_some_and(|school| school.ownership.is_some())
}
