// A question with few answers, each a large card with a sign: one touch answers and goes on.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property FeedbackPage page
    readonly property QuestionNow question: page.question
    readonly property bool stacked: Theme.portrait
    readonly property int count: Math.max(1, repeater.count)
    readonly property var looks: ({
            "1": ["emoticon-sad-outline", "care"],
            "2": ["emoticon-neutral-outline", "care"],
            "3": ["emoticon-happy-outline", "good"],
            "4": ["emoticon-excited-outline", "good"],
            "complaint": ["comment-alert-outline", "info"],
            "suggestion": ["lightbulb-on-outline", "info"]
        })

    Progress {
        id: progress
        width: parent.width
        position: view.page.position
        total: view.page.total
    }
    Column {
        id: words
        anchors.top: progress.bottom
        anchors.topMargin: Theme.portrait ? Math.round(view.height * 0.2) : Theme.mm(Theme.low ? 3 : 9)
        width: parent.width
        spacing: Theme.mm(2)

        Words {
            objectName: "question"
            width: parent.width
            text: view.question.label
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 1
        }
        Words {
            width: parent.width
            text: view.question.help
            color: Theme.softInk
            font.pixelSize: Theme.low ? Theme.bodySize : Theme.leadSize
        }
    }
    Notice {
        id: error
        objectName: "error"
        tone: "care"
        sign: "alert-circle-outline"
        inset: Theme.mm(2.2)
        visible: text !== ""
        text: view.page.error
        width: parent.width
        y: words.y + words.height + Theme.mm(3)
    }
    Grid {
        id: cards
        readonly property real least: (error.visible ? error.y + error.height : words.y + words.height) + Theme.mm(Theme.low ? 5 : 9)
        readonly property real room: parent.height - least
        readonly property real cardWidth: view.stacked ? width : (width - (view.count - 1) * spacing) / view.count
        readonly property real cardHeight: view.stacked ? Math.min(Theme.mm(46), (room - (view.count - 1) * spacing) / view.count)
                                                        : Math.min(Theme.mm(105), room)

        y: least
        width: parent.width
        columns: view.stacked ? 1 : view.count
        spacing: Theme.space

        Repeater {
            id: repeater
            model: view.question.choices

            SignCard {
                required property string value
                required property string label
                required picked

                objectName: "option_" + value
                text: label
                width: cards.cardWidth
                height: cards.cardHeight
                sign: (view.looks[value] ?? ["", "info"])[0]
                tone: (view.looks[value] ?? ["", "info"])[1]
                stacked: !view.stacked
                enabled: !settle.running
                onClicked: view.page.choose(value)
            }
        }
    }
    // The second half of a double touch must not answer the next question.
    Timer {
        id: settle
        interval: 2 * Theme.quick
    }
    Connections {
        target: view.question
        function onAsked() {
            settle.restart();
        }
    }
}
