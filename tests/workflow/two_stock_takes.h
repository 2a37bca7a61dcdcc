#pragma once

#include "workflow_library.h"

namespace opname::testing {

/// Two stock-takes of the same library: `m_older` is carried out first, then `m_session`.
class TwoStockTakes : public WorkflowLibrary {
protected:
    /// What was done so far was the earlier stock-take; the later one begins.
    void beginLater()
    {
        m_older = std::move(m_session);
        auto created = Session::create(m_folder.filePath(QStringLiteral("nanti.opname")),
                                       {QStringLiteral("Uji 2"), {}, scope()}, librarian());
        ASSERT_TRUE(created) << created.error().message.toStdString();
        m_session = std::move(*created);
    }

    std::unique_ptr<Session> m_older;
};

} // namespace opname::testing
