//! Words for the values of closed lists.

use super::said;
use crate::case::{
    ClosingReason, Decision, Degree, Done, Edition, Effect, Form, Level, MainLanguage, Method, Role, Sign, Stage, Topic,
};

pub(in crate::render) fn role(role: Role, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match role {
        Role::Pupil => ("elev", "elev"),
        Role::Guardian => ("foresatt", "føresett"),
        Role::Principal => ("rektor", "rektor"),
        Role::Head => ("daglig leder", "dagleg leiar"),
        Role::Leadership => ("skolens ledelse", "leiinga på skolen"),
        Role::ContactTeacher => ("kontaktlærer", "kontaktlærar"),
        Role::Teacher => ("lærer", "lærar"),
        Role::SocialTeacher => ("sosiallærer", "sosiallærar"),
        Role::Counsellor => ("rådgiver", "rådgivar"),
        Role::Assistant => ("assistent", "assistent"),
        Role::EnvironmentTherapist => ("miljøterapeut", "miljøterapeut"),
        Role::AfterSchoolStaff => ("ansatt i SFO", "tilsett i SFO"),
        Role::Nurse => ("helsesykepleier", "helsesjukepleiar"),
        Role::OtherStaff => ("ansatt ved skolen", "tilsett ved skolen"),
        Role::Owner => ("skoleeier", "skoleeigar"),
        Role::EducationalPsychologist => ("PP-tjenesten", "PP-tenesta"),
        Role::ChildWelfare => ("barnevernet", "barnevernet"),
        Role::External => ("ekstern", "ekstern"),
        Role::PupilGroup => ("elevgruppe", "elevgruppe"),
        Role::HomeGroup => ("hjemmene", "heimane"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn method(method: Method, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match method {
        Method::PupilTalk => ("Samtale med elev", "Samtale med elev"),
        Method::GuardianTalk => ("Samtale med foreldre", "Samtale med foreldre"),
        Method::StaffTalk => ("Samtale med ansatt", "Samtale med tilsett"),
        Method::Observation => ("Observasjon", "Observasjon"),
        Method::Sociogram => ("Sosiogram", "Sosiogram"),
        Method::Mapping => ("Kartlegging", "Kartlegging"),
        Method::NonAnonymousSurvey => ("Ikke-anonym undersøkelse", "Ikkje-anonym undersøking"),
        Method::PupilSurvey => ("Elevundersøkelsen", "Elevundersøkinga"),
        Method::Digital => ("Gjennomgang av digitale medier", "Gjennomgang av digitale medium"),
        Method::Log => ("Skolens logg", "Loggen til skolen"),
        Method::Other => ("Annet", "Anna"),
    };
    said(lang, nb, nn)
}

/// What somebody was heard on; follows «hørt om».
pub(in crate::render) fn stage(stage: Stage, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match stage {
        Stage::Investigation => ("undersøkelsen", "undersøkinga"),
        Stage::Measures => ("tiltakene", "tiltaka"),
        Stage::Evaluation => ("evalueringen", "evalueringa"),
        Stage::Closing => ("avslutningen", "avslutninga"),
        Stage::Other => ("annet", "anna"),
    };
    said(lang, nb, nn)
}

/// What somebody was told of; follows «informert om».
pub(in crate::render) fn topic(topic: Topic, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match topic {
        Topic::Rights => ("rettighetene", "rettane"),
        Topic::CountyGovernor => {
            ("retten til å melde saken til statsforvalteren", "retten til å melde saka til statsforvaltaren")
        }
        Topic::Investigation => ("undersøkelsen", "undersøkinga"),
        Topic::Plan => ("planen", "planen"),
        Topic::Evaluation => ("evalueringen", "evalueringa"),
        Topic::Closing => ("avslutningen", "avslutninga"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn level(level: Level, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match level {
        Level::Individual => ("enkeltelev", "enkeltelev"),
        Level::Group => ("gruppe", "gruppe"),
        Level::Class => ("klasse", "klasse"),
        Level::Grade => ("trinn", "trinn"),
        Level::School => ("hele skolen", "heile skolen"),
        Level::Adults => ("de voksne på skolen", "dei vaksne på skolen"),
    };
    said(lang, nb, nn)
}

/// Whether a pupil has it safe and good.
pub(in crate::render) fn safe(safe: Degree, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match safe {
        Degree::Yes => ("Ja", "Ja"),
        Degree::Partly => ("Delvis", "Delvis"),
        Degree::No => ("Nei", "Nei"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn done(done: Done, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match done {
        Done::Yes => ("Ja", "Ja"),
        Done::Partly => ("Delvis", "Delvis"),
        Done::No => ("Nei", "Nei"),
        Done::NotStarted => ("Ikke startet", "Ikkje starta"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn effect(effect: Effect, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match effect {
        Effect::Yes => ("Ja", "Ja"),
        Effect::Partly => ("Delvis", "Delvis"),
        Effect::No => ("Nei", "Nei"),
        Effect::TooEarly => ("For tidlig å si", "For tidleg å seie"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn decision(decision: Decision, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match decision {
        Decision::Continue => ("Videreføres", "Blir ført vidare"),
        Decision::Adjust => ("Justeres", "Blir justert"),
        Decision::End => ("Avsluttes", "Blir avslutta"),
        Decision::Replace => ("Erstattes", "Blir erstatta"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn edition(edition: Edition, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match edition {
        Edition::Internal => ("Intern", "Intern"),
        Edition::Guardians => ("Foreldrenes utgave", "Utgåva til foreldra"),
        Edition::Pupil => ("Elevens utgave", "Utgåva til eleven"),
        Edition::CountyGovernor => ("Statsforvalterens utgave", "Utgåva til statsforvaltaren"),
        Edition::Access => ("Innsynsutgave", "Innsynsutgåve"),
    };
    said(lang, nb, nn)
}

pub(in crate::render) fn closing(reason: ClosingReason, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match reason {
        ClosingReason::SafeAndGood => ("Eleven har det trygt og godt", "Eleven har det trygt og godt"),
        ClosingReason::ChangedSchool => ("Eleven har byttet skole", "Eleven har bytt skole"),
        ClosingReason::Left => ("Eleven har sluttet", "Eleven har slutta"),
        ClosingReason::NotBullying => ("Vurdert til ikke å være mobbing", "Vurdert til ikkje å vere mobbing"),
        ClosingReason::NoFindings => ("Undersøkelsen ga ingen funn", "Undersøkinga gav ingen funn"),
        ClosingReason::Withdrawn => ("Foreldrene trakk saken", "Foreldra trekte saka"),
        ClosingReason::WithCountyGovernor => ("Statsforvalteren har saken", "Statsforvaltaren har saka"),
        ClosingReason::Reprimand => {
            ("Vurdert til bare å være en irettesettelse", "Vurdert til berre å vere ei irettesetjing")
        }
        ClosingReason::Other => ("Annen årsak", "Anna årsak"),
    };
    said(lang, nb, nn)
}

/// What often makes a case serious.
pub(in crate::render) fn sign(sign: Sign, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match sign {
        Sign::Weapon => ("våpen eller trusler med våpen", "våpen eller truslar med våpen"),
        Sign::SelfHarm => ("selvskading eller tanker om det", "sjølvskading eller tankar om det"),
        Sign::Lasting => ("har vart lenge", "har vart lenge"),
        Sign::Many => ("mange er involvert", "mange er involverte"),
        Sign::MeasuresFailed => ("tiltak har ikke virket", "tiltak har ikkje verka"),
    };
    said(lang, nb, nn)
}

/// What kind of violation.
pub(in crate::render) fn form(form: Form, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match form {
        Form::Exclusion => ("utestenging", "utestenging"),
        Form::Verbal => ("krenkende ord", "krenkjande ord"),
        Form::Violence => ("vold", "vald"),
        Form::Threat => ("trusler", "truslar"),
        Form::Sexual => ("seksuelle krenkelser", "seksuelle krenkingar"),
        Form::Racist => ("rasisme eller diskriminering", "rasisme eller diskriminering"),
        Form::Digital => ("digitale krenkelser", "digitale krenkingar"),
        Form::Other => ("annet", "anna"),
    };
    said(lang, nb, nn)
}
