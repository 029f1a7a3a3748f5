@echo off
rem The DFDG Gateway's command line. JAVA_HOME chooses the Java (17 or later), DFDG_JAVA_OPTS adds options to it.
setlocal
for %%i in ("%~dp0..") do set "HOME_DIR=%%~fi"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "OPTIONS=-XX:TieredStopAtLevel=1 -Xshare:auto"
if "%~1"=="serve" set "OPTIONS=-Xmx512m -XX:+ExitOnOutOfMemoryError"
if "%~1"=="sandbox" set "OPTIONS=-Xmx512m -XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1"
"%JAVA%" %OPTIONS% %DFDG_JAVA_OPTS% "-Ddfdg.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" dk.dfdg.gateway.app.Main %*
exit /b %ERRORLEVEL%
