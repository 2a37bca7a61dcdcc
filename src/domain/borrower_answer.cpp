#include "opname/domain/borrower_answer.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<const char16_t *, borrowerAnswerCount> answerNames = {u"has_it", u"returned", u"lost",
                                                                           u"no_answer", u"other"};

} // namespace

QString borrowerAnswerName(BorrowerAnswer answer)
{
    return QString::fromUtf16(answerNames[static_cast<std::size_t>(answer)]);
}

std::optional<BorrowerAnswer> borrowerAnswerFromName(QStringView name)
{
    for (std::size_t i = 0; i < answerNames.size(); ++i)
        if (name == QStringView(answerNames[i]))
            return static_cast<BorrowerAnswer>(i);
    return std::nullopt;
}

} // namespace opname
