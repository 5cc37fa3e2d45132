package org.tenfold.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import org.h2.mvstore.MVStoreException;

/**
 * A connection whose commits are on the disk when they return, and which says that it is broken in
 * the way that a pool understands (SQLSTATE 08006) once its database has closed itself.
 */
final class DurableConnection implements InvocationHandler {
  private static final String BROKEN = "08006";

  private final Connection connection;
  private final StoreFile file;
  private final GroupCommit commits;

  /** Something was executed since the last commit that may have changed data. */
  private boolean changed;

  private DurableConnection(Connection connection, StoreFile file, GroupCommit commits) {
    this.connection = connection;
    this.file = file;
    this.commits = commits;
  }

  static Connection over(Connection connection, StoreFile file, GroupCommit commits) {
    return proxy(Connection.class, new DurableConnection(connection, file, commits));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    boolean ends =
        method.getName().equals("commit")
            || (method.getName().equals("setAutoCommit") && !connection.getAutoCommit());
    Object result = call(connection, method, arguments);
    if (ends) {
      save();
    }
    if (result instanceof Statement statement) {
      return proxy(method.getReturnType(), new DurableStatement(statement));
    }
    return result;
  }

  private final class DurableStatement implements InvocationHandler {
    private final Statement statement;

    DurableStatement(Statement statement) {
      this.statement = statement;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      boolean mayChange =
          method.getName().startsWith("execute") && !method.getName().equals("executeQuery");
      changed |= mayChange;
      Object result = call(statement, method, arguments);
      if (mayChange && connection.getAutoCommit()) {
        save();
      }
      return result;
    }
  }

  private void save() throws SQLException {
    if (!changed) {
      return;
    }
    changed = false;
    try {
      commits.await(() -> Shielded.run(file::save));
    } catch (MVStoreException e) {
      throw broken("The database could not be written: " + e.getMessage(), e);
    }
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return reachesTheFile(method) || target == connection && method.getName().equals("close")
          ? Shielded.call(() -> method.invoke(target, arguments))
          : method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof SQLException && file.store().isClosed()) {
        throw broken("The database has closed itself: " + cause.getMessage(), cause);
      }
      throw cause;
    }
  }

  private static boolean reachesTheFile(Method method) {
    String name = method.getName();
    return name.startsWith("execute")
        || name.equals("commit")
        || name.equals("rollback")
        || name.equals("setAutoCommit");
  }

  private static SQLException broken(String words, Throwable cause) {
    return new SQLNonTransientConnectionException(words, BROKEN, cause);
  }

  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
