#pragma once

#include "opname/domain/call_number.h"
#include "opname/domain/code_pattern.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/data_check.h"

#include <QCoreApplication>

namespace opname {

/// Which of the two places of the Islamic classes a call number is written for.
enum class IslamicScheme { None, TwoX, Dewey297 };
IslamicScheme islamicScheme(QStringView classNumber);

/// What the library demands of its item codes and call numbers.
struct DataRules {
    std::vector<CodePattern> patterns; ///< none: any code will do
    bool hasCheckDigit = false; ///< fourteen digits, the last by modulo 10
    CallNumberProfile profile;
};

/// What is wrong with one copy: with its code, with what its title says, with its call number. At most one
/// problem of each. Asks the catalogue only for what a proposal is made of.
class CopyCheck {
    Q_DECLARE_TR_FUNCTIONS(DataCheck)

public:
    CopyCheck(const DataRules &rules, const CatalogueQueries &catalogue, const DataCheck::Visitor &visitor);
    /// False when the visitor wants no more.
    bool run(const CopyFacts &copy);
    /// The problem with what every problem says of its copy.
    static DataProblem problemOf(const CopyFacts &copy, const char *kind, const QString &detail);

private:
    void checkCode();
    void checkCallNumber();
    bool agreesWithTitle() const;
    bool agreesWithClass() const;
    /// The copy's code as the pattern would have it; empty: no telling.
    QString codeOfPattern(const CodePattern &pattern) const;
    void checkPattern();
    QString numberFromClass() const;
    void tell(const char *kind, const QString &detail, const QString &hint = {});
    void tellMendable(const char *kind, const QString &detail, const char *field, const QString &value);

    const DataRules &m_rules;
    const CatalogueQueries &m_catalogue;
    const DataCheck::Visitor &m_visitor;
    const CopyFacts *m_copy = nullptr;
    QStringView m_callNumber; ///< the effective one
    bool m_goesOn = true;
};

} // namespace opname
