#pragma once

#include "opname/domain/code_pattern.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/preparation.h"

#include <QCoreApplication>

namespace opname {

/// Which of the two places of the Islamic classes a call number is written for.
enum class IslamicScheme { None, TwoX, Dewey297 };
IslamicScheme islamicScheme(QStringView classNumber);

/// What the library demands of its item codes.
struct CodeRules {
    std::optional<CodePattern> pattern; ///< nothing: any code will do
    bool hasCheckDigit = false; ///< fourteen digits, the last by modulo 10
};

/// What is wrong with one copy: with its code, with what its title says, with its call number. At most one
/// problem of each. Reads nothing but the copy.
class CopyCheck {
    Q_DECLARE_TR_FUNCTIONS(DataCheck)

public:
    using Visitor = std::function<bool(const DataProblem &)>;

    CopyCheck(const CodeRules &rules, const Visitor &visitor);
    /// False when the visitor wants no more.
    bool run(const ListedItem &copy);

private:
    void checkCode();
    void checkCallNumber();
    bool agreesWithTitle() const;
    void tell(const char *kind, const QString &detail);

    const CodeRules &m_rules;
    const Visitor &m_visitor;
    const ListedItem *m_copy = nullptr;
    bool m_goesOn = true;
};

} // namespace opname
