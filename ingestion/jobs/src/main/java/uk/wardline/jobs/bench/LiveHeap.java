package uk.wardline.jobs.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that was left on the heap after a collection: what the program holds, as far as can be
 * seen, without the garbage that a roomy heap is allowed to pile up. Thread-safe.
 */
final class LiveHeap {
  private static final double MIB = 1 << 20;

  private final AtomicLong most = new AtomicLong();

  /** Begins to watch. */
  LiveHeap() {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((n, _) -> collected(n), null, null);
      }
    }
  }

  private void collected(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data) {
      long left =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> isHeap(pool.getKey()))
              .map(java.util.Map.Entry::getValue)
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      most.accumulateAndGet(left, Math::max);
    }
  }

  private static boolean isHeap(String pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .anyMatch(bean ->
            bean.getName().equals(pool) && bean.getType() == java.lang.management.MemoryType.HEAP);
  }

  /** The most, in MiB; 0 if nothing was collected yet. */
  double mostMib() {
    return most.get() / MIB;
  }
}
