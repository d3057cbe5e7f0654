// The kiosk's window: header, one page, and in portrait the tools within reach at the bottom.
import QtQuick
import Kiosk.Frame
import Kiosk.Pages
import kiosk.frame
import kiosk.pages
import kiosk.style

Window {
    id: window

    required property Shell shell
    required property WelcomePage welcome
    required property ServicesPage services
    required property TicketPage ticket
    required property GuestBookPage guest_book
    required property CodePage code
    required property CodePage rating_code
    required property FeedbackPage rating
    required property FeedbackPage complaint
    required property ChannelsPage channels
    required property CodePage answer_code
    required property AnswerPage answer
    required property MessagePage message

    readonly property var views: ({
            "welcome": welcomeView,
            "services": servicesView,
            "ticket": ticketView,
            "guest_book": guestBookView,
            "code": codeView,
            "rating_code": ratingCodeView,
            "rating": ratingView,
            "complaint": complaintView,
            "channels": channelsView,
            "answer_code": answerCodeView,
            "answer": answerView,
            "message": messageView
        })

    width: 1920
    height: 1080
    color: Theme.ground
    title: shell.office

    Binding {
        target: Theme
        property: "screenWidth"
        value: window.width
    }
    Binding {
        target: Theme
        property: "screenHeight"
        value: window.height
    }

    Component { id: welcomeView; Welcome { page: window.welcome; unit: window.shell.unit; office: window.shell.office; emergency: window.shell.emergency } }
    Component { id: servicesView; Services { page: window.services } }
    Component { id: ticketView; Ticket { page: window.ticket; emergency: window.shell.emergency } }
    Component { id: guestBookView; GuestBook { page: window.guest_book } }
    Component { id: codeView; Code { page: window.code } }
    Component { id: ratingCodeView; Code { page: window.rating_code } }
    Component { id: ratingView; Feedback { page: window.rating } }
    Component { id: complaintView; Feedback { page: window.complaint } }
    Component { id: channelsView; Channels { page: window.channels } }
    Component { id: answerCodeView; Code { page: window.answer_code } }
    Component { id: answerView; Answer { page: window.answer } }
    Component { id: messageView; Message { page: window.message } }

    Header {
        id: header
        width: parent.width
        shell: window.shell
    }
    Loader {
        id: stage
        objectName: "stage"
        anchors.top: header.bottom
        anchors.bottom: footer.top
        width: parent.width
        sourceComponent: window.views[window.shell.page] ?? null
        onLoaded: {
            appear.restart();
            // A number is not kept waiting.
            if (window.shell.page === "ticket")
                appear.complete();
        }

        NumberAnimation {
            id: appear
            target: stage
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
    Rectangle {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.footerHeight
        visible: Theme.portrait
        color: Theme.ground

        Rectangle {
            width: parent.width
            height: Theme.hair
            color: Theme.line
        }
        Loader {
            active: Theme.portrait
            anchors.centerIn: parent
            sourceComponent: Tools {
                shell: window.shell
            }
        }
    }
    IdleWarning {
        anchors.fill: parent
        shell: window.shell
    }
}
