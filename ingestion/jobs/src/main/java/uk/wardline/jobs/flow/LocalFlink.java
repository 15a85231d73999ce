package uk.wardline.jobs.flow;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink inside this process: a mini cluster on the loopback address that lives for one job. */
final class LocalFlink {
  private static final String LOOPBACK = "127.0.0.1";

  private LocalFlink() {}

  /** An environment whose jobs run here with so many threads. */
  static StreamExecutionEnvironment environment(int parallelism) {
    var settings = new Configuration();
    settings.set(JobManagerOptions.ADDRESS, LOOPBACK);
    settings.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    settings.set(TaskManagerOptions.HOST, LOOPBACK);
    settings.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    settings.set(RestOptions.ADDRESS, LOOPBACK);
    settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    settings.set(RestOptions.BIND_PORT, "0");
    settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
    // A load of every kind of fact has two dozen sinks, each with buffers of its own.
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(48));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(48));
    // A sorting job needs no other plan halfway: the parallelism is given.
    settings.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
    // A sorting job spills beyond this to disk.
    settings.set(ExecutionOptions.SORTED_INPUTS_MEMORY, MemorySize.ofMebiBytes(32));
    // Counts of the running job come with the heartbeat; a person watches them.
    settings.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
    // Iceberg's shared threads may be born within a job and outlive it; all code is on one class
    // path
    // here, so that a class loader of a job that has ended does no harm.
    settings.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    var environment = StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    // Rows are handed from function to function and never kept: each may be one object, reused.
    environment.getConfig().enableObjectReuse();
    return environment;
  }
}
