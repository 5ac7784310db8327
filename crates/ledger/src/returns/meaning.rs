//! What a figure's number means, where the rows behind it stand, and whether unions' figures add up (指标的含义).

use super::figure::Figure;

/// What a number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// So many.
    Count,
    /// Money in 分, written in 元.
    Money,
    /// A day, as days since 1 January of the year 1.
    Day,
    /// A rate in tenths of a percent.
    Rate,
}

/// Where the rows behind a figure stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// In the roll.
    Members,
    /// In the records of unions, employers, bodies and officers.
    Organisation,
    /// Nowhere: a date or a term of one union.
    None,
}

impl Figure {
    /// What its number means.
    pub fn unit(self) -> Unit {
        match self {
            Self::FoundedOn | Self::ElectedOn | Self::TermEndsOn | Self::ReferenceDay => Unit::Day,
            Self::AidMoney
            | Self::AidMoneyFiscal
            | Self::AidMoneyUpper
            | Self::AidMoneyOwn
            | Self::AidMoneyDonated
            | Self::AidMoneyEmployer
            | Self::AidMoneyOther
            | Self::WarmthRaised
            | Self::TuitionMoney
            | Self::FundDues
            | Self::FundLevy
            | Self::FundUpper
            | Self::FundAdmin
            | Self::FundGovernment
            | Self::FundSubsidiary
            | Self::FundReturned
            | Self::FundOther
            | Self::FundIncome
            | Self::SpendEducation
            | Self::SpendCulture
            | Self::SpendPublicity
            | Self::SpendActivity
            | Self::SpendRights
            | Self::SpendBusiness
            | Self::SpendCapital
            | Self::SpendDown
            | Self::SpendUndertaking
            | Self::SpendOther
            | Self::FundSpent
            | Self::LevyDue
            | Self::LevyCollected
            | Self::UpDue
            | Self::UpDone
            | Self::UpPlan => Unit::Money,
            Self::SuggestionsSaving | Self::RestCost => Unit::Money,
            _ => Unit::Count,
        }
    }

    /// Whether it is money.
    pub fn is_money(self) -> bool {
        self.unit() == Unit::Money
    }

    /// Whether kinds of activities may add to it: they stand together in the list.
    pub fn is_of_activities(self) -> bool {
        (Self::Contests..=Self::HonoursNamed).contains(&self)
    }

    /// Where the rows behind it stand.
    pub fn rows(self) -> Rows {
        match self {
            Self::Members
            | Self::MembersWomen
            | Self::MembersMigrant
            | Self::MembersDispatched
            | Self::MembersPlatform
            | Self::MembersModel
            | Self::MembersRetained
            | Self::MembersJoined
            | Self::MembersUnsexed
            | Self::MembersUndocumented => Rows::Members,
            Self::TermYears => Rows::None,
            figure if figure.unit() == Unit::Day => Rows::None,
            _ => Rows::Organisation,
        }
    }

    /// Whether the unions' figures may be added up.
    pub fn adds_up(self) -> bool {
        self.rows() != Rows::None
    }

    /// Whether a union without any record of it has none (0) rather than an unknown number.
    pub(super) fn starts_at_zero(self) -> bool {
        !matches!(
            self,
            Self::Employees
                | Self::EmployeesWomen
                | Self::EmployeesMigrant
                | Self::EmployeesDispatched
        ) && self.adds_up()
    }
}
