@echo off
rem Prepares this folder's own environment and runs one command; see README.md.
setlocal
set "here=%~dp0"
set "word=%~1"
if "%word%"=="" goto usage
for %%w in (demo tour test bench stress kiosk display desk admin run) do if "%word%"=="%%w" goto known
goto usage

:known
if exist "%here%.uv\Scripts\uv.exe" goto sync
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" || (echo pst: perlu Python 3.11 atau lebih baru.& exit /b 1)
py -3 -m venv "%here%.uv" || exit /b 1
"%here%.uv\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check "uv>=0.13,<0.14" || exit /b 1

:sync
set "groups=--no-default-groups --inexact"
if "%word%"=="tour" set "groups=--all-groups"
if "%word%"=="test" set "groups=--all-groups"
if "%word%"=="bench" set "groups=--all-groups"
if "%word%"=="run" set "groups=--all-groups"
set "UV_PYTHON_DOWNLOADS=never"
set "UV_PROJECT_ENVIRONMENT=%here%.venv"
"%here%.uv\Scripts\uv.exe" sync --quiet --locked --project "%here%." --python "%here%.uv\Scripts\python.exe" %groups% || exit /b 1
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
set "bin=%here%.venv\Scripts"
if "%word%"=="demo" ("%bin%\python.exe" -m desk.administration.demo %rest% & exit /b)
if "%word%"=="tour" (set "PYTHONPATH=%here%" & "%bin%\python.exe" -m tests.journeys.tour %rest% & exit /b)
if "%word%"=="bench" (set "PYTHONPATH=%here%" & "%bin%\python.exe" -m tests.bench %rest% & exit /b)
if "%word%"=="stress" ("%bin%\python.exe" -m desk.administration.stress %rest% & exit /b)
if "%word%"=="test" (cd /d "%here%" & "%bin%\python.exe" -m pytest -n 2 --dist loadfile %rest% & exit /b)
if "%word%"=="run" (set "PATH=%bin%;%PATH%" & %rest% & exit /b)
"%bin%\pst-%word%.exe" %rest%
exit /b

:usage
echo Pemakaian: pst demo ^| tour DIR ^| test [--full] ^| bench ^| stress ^| kiosk ^| display ^| desk ^| admin ... ^| run PERINTAH
exit /b 2
