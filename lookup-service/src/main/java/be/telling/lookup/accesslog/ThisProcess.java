package be.telling.lookup.accesslog;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which of the replicas this is, as an auditor can find it in the cluster's own records: host (in a cluster the pod) and process. */
final class ThisProcess {

    private ThisProcess() {}

    static String name() {
        return host() + "/" + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
