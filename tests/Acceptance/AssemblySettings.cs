// Each test starts servers of its own and some measure time or memory: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
