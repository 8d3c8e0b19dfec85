//! What people are called who are not called by name.

use crate::case::{MainLanguage, Role};
use crate::lang::{Lang, Text};

/// The language of a document, as texts know it.
pub(super) fn lang_of(language: MainLanguage) -> Lang {
    match language {
        MainLanguage::Bokmal => Lang::Nb,
        MainLanguage::Nynorsk => Lang::Nn,
    }
}

/// One and several of a kind of people whom the reader must not know.
pub(super) struct Veil {
    pub(super) one: Text,
    pub(super) many: Text,
}

pub(super) static PUPIL: Veil = Veil {
    one: Text::new("en annen elev", "ein annan elev", "another pupil"),
    many: Text::new("andre elever", "andre elevar", "other pupils"),
};

pub(super) static HOME: Veil = Veil {
    one: Text::new("foresatte til en annen elev", "føresette til ein annan elev", "guardians of another pupil"),
    many: Text::new("foresatte til andre elever", "føresette til andre elevar", "guardians of other pupils"),
};

pub(super) static ACCUSED: Veil = Veil {
    one: Text::new("en ansatt", "ein tilsett", "somebody who works at the school"),
    many: Text::new("ansatte", "tilsette", "some who work at the school"),
};

pub(super) static STRANGER: Veil = Veil {
    one: Text::new("en annen person", "ein annan person", "another person"),
    many: Text::new("andre personer", "andre personar", "other persons"),
};

/// The pupil of the case.
pub(super) static SUBJECT: Text = Text::new("eleven", "eleven", "the pupil");

/// The only guardian of the pupil.
pub(super) static GUARDIAN: Text = Text::new("den foresatte", "den føresette", "the guardian");

/// One of several with the same role; a number follows.
pub(super) fn numbered(role: Role) -> Text {
    match role {
        Role::Guardian => Text::new("foresatt", "føresett", "guardian"),
        Role::Principal => Text::new("rektor", "rektor", "head teacher"),
        Role::Head => Text::new("daglig leder", "dagleg leiar", "head"),
        Role::Leadership => Text::new("leder", "leiar", "leader"),
        Role::ContactTeacher => Text::new("kontaktlærer", "kontaktlærar", "contact teacher"),
        Role::Teacher => Text::new("lærer", "lærar", "teacher"),
        Role::SocialTeacher => Text::new("sosiallærer", "sosiallærar", "social teacher"),
        Role::Counsellor => Text::new("rådgiver", "rådgivar", "counsellor"),
        Role::Assistant => Text::new("assistent", "assistent", "assistant"),
        Role::EnvironmentTherapist => Text::new("miljøterapeut", "miljøterapeut", "environment therapist"),
        Role::AfterSchoolStaff => Text::new("ansatt i SFO", "tilsett i SFO", "SFO employee"),
        Role::Nurse => Text::new("helsesykepleier", "helsesjukepleiar", "nurse"),
        _ => Text::new("ansatt", "tilsett", "employee"),
    }
}

/// The only one with a role.
pub(super) fn only(role: Role) -> Text {
    match role {
        Role::Principal | Role::Head => numbered(role),
        Role::Leadership => Text::new("lederen", "leiaren", "the leader"),
        Role::ContactTeacher => Text::new("kontaktlæreren", "kontaktlæraren", "the contact teacher"),
        Role::Teacher => Text::new("læreren", "læraren", "the teacher"),
        Role::SocialTeacher => Text::new("sosiallæreren", "sosiallæraren", "the social teacher"),
        Role::Counsellor => Text::new("rådgiveren", "rådgivaren", "the counsellor"),
        Role::Assistant => Text::new("assistenten", "assistenten", "the assistant"),
        Role::EnvironmentTherapist => Text::new("miljøterapeuten", "miljøterapeuten", "the environment therapist"),
        Role::AfterSchoolStaff => Text::new("den ansatte i SFO", "den tilsette i SFO", "the SFO employee"),
        Role::Nurse => Text::new("helsesykepleieren", "helsesjukepleiaren", "the nurse"),
        Role::Owner => Text::new("skoleeieren", "skoleeigaren", "the owner of the school"),
        Role::EducationalPsychologist => Text::new("PP-tjenesten", "PP-tenesta", "the psychological service"),
        Role::ChildWelfare => Text::new("barnevernet", "barnevernet", "child welfare"),
        Role::PupilGroup => Text::new("elevgruppen", "elevgruppa", "the group of pupils"),
        Role::HomeGroup => Text::new("hjemmene", "heimane", "the homes"),
        Role::External => Text::new("en person utenfor skolen", "ein person utanfor skolen", "an outsider"),
        Role::Pupil | Role::Guardian | Role::OtherStaff => Text::new("den ansatte", "den tilsette", "the employee"),
    }
}

/// The genitive of a name or designation.
pub(super) fn genitive(called: &str) -> String {
    let ending = if called.ends_with(['s', 'S', 'x', 'z']) { "’" } else { "s" };
    format!("{called}{ending}")
}
