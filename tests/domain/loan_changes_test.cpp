#include "opname/domain/loan_changes.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

Loan loan(qint64 id, const char *code, QDate lent = QDate(2026, 11, 1), QDate due = QDate(2026, 11, 15))
{
    return {id, QString::fromLatin1(code), lent, due};
}

QString told(const LoanChanges &changes)
{
    QStringList words;
    const auto tell = [&](const char *what, const std::vector<Loan> &loans) {
        for (const Loan &each : loans)
            words.append(QString::fromLatin1(what) + each.itemCode);
    };
    tell("-", changes.returned);
    tell("+", changes.lent);
    tell("=", changes.extended);
    return words.join(u' ');
}

TEST(LoanChanges, LoansUnderOtherNumbersAreNone)
{
    EXPECT_EQ(told(LoanChanges::of({loan(1, "b0001"), loan(2, "B0002")},
                                   {loan(71, "B0002"), loan(70, "B0001 ")}, {})),
              u"")
        << "codes are compared as SLiMS compares them";
    EXPECT_EQ(told(LoanChanges::of({loan(1, "B0001", {}, {})}, {loan(70, "B0001")}, {})), u"")
        << "a file without dates";
}

TEST(LoanChanges, AnotherDueDateIsAnExtensionUnderAnyNumber)
{
    EXPECT_EQ(told(LoanChanges::of({loan(1, "B0001", QDate(2026, 11, 1), QDate(2026, 12, 1))},
                                   {loan(70, "B0001")}, {})),
              u"=B0001");
    EXPECT_EQ(told(LoanChanges::of({loan(5, "B0005")}, {}, {5})), u"=B0005");
}

TEST(LoanChanges, AnotherDayIsAReturnAndALoan)
{
    EXPECT_EQ(told(LoanChanges::of({loan(1, "B0001", QDate(2026, 11, 9)), loan(2, "B0003")},
                                   {loan(70, "B0001"), loan(71, "B0002")}, {})),
              u"-B0001 -B0002 +B0001 +B0003");
}

TEST(LoanChanges, OneThatWentStandsForOneThatCame)
{
    EXPECT_EQ(told(LoanChanges::of({loan(1, "B0001"), loan(2, "B0001")}, {loan(70, "B0001")}, {})),
              u"+B0001");
}

} // namespace
} // namespace opname
